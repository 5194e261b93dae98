// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/failures/trial.h"

#include "fixtures/testbench/process.h"
#include "fixtures/virtualcard/state_file.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/run_acts.h"

#include <chrono>
#include <csignal>
#include <fstream>
#include <memory>
#include <thread>

namespace failures {
namespace {

using flow::valueOf;
using production::Panel;
using production::PanelState;
using testbench::BackgroundProcess;

constexpr unsigned kNever = 100'000;
constexpr int kMostTries = 6;
constexpr std::chrono::milliseconds kLateAfter{400};
constexpr std::chrono::seconds kAuthorityLimit{60}; // where it is not to be late
constexpr std::chrono::seconds kSilenceLimit{3};
constexpr std::chrono::seconds kProofLimit{8};

bool isOver(PanelState state)
{
    return state == PanelState::Rejected || state == PanelState::Unknown ||
           state == PanelState::Refused;
}

} // namespace

Trial::Trial(unsigned lines) : m_book{m_station.home() / "station.db"}
{
    m_orders = m_station.importMany(lines);
}

std::string Trial::approveNext()
{
    const auto& number = m_orders.at(m_nextLine++);
    m_station.approve(number);
    return number + "/1";
}

void Trial::startLine(std::chrono::milliseconds authorityLimit)
{
    m_workshop.startLine(m_station, [&](production::LineSetup& setup) {
        setup.exchangeLimit = kSilenceLimit;
        setup.proofLimit = kProofLimit;
        setup.authorityLimit = authorityLimit;
        m_authority.getBetween(setup);
    });
}

void Trial::freshCard()
{
    m_workshop.cards().blank(0);
    m_workshop.cards().resetCount(0);
    const auto lot = "LOT-" + std::to_string(++m_nextLot);
    m_station.receiveLot(lot, {m_workshop.cards().serial(0)});
    m_station.takeOut(lot, 1);
}

std::set<std::string> Trial::filesOnCard()
{
    const auto state =
        valueOf(virtualcard::StateFile{m_workshop.cards().stateFile(0)}.open(std::nullopt));
    std::set<std::string> found;
    const auto note = [&found](const virtualcard::File& directory, const auto& self) -> void {
        for (const auto& child : directory.children) {
            found.insert(std::to_string(directory.id) + "/" + std::to_string(child->id));
            self(*child, self);
        }
    };
    note(state.files.master(), note);
    if (state.lifeCycle != virtualcard::LifeCycle::Operational)
        found.insert("in creation");
    return found;
}

Extent Trial::measure()
{
    Extent extent;
    approveNext();
    freshCard();
    startLine(kAuthorityLimit);
    m_workshop.panels().atEachStep([&](const Panel& panel) {
        ++extent.steps;
        if (panel.step.starts_with("issue-certificate"))
            ++extent.certificates;
    });
    m_book.failFrom(kNever);
    const auto panel = m_workshop.process(0);
    if (panel.state != PanelState::Done)
        throw std::runtime_error{"a card that nothing failed was not made: " + panel.step + ", " +
                                 (panel.error ? foundation::describe(*panel.error) : "")};
    extent.statements = m_book.countSince(kNever);
    m_book.repair();
    m_workshop.panels().atEachStep({});
    extent.exchanges = static_cast<unsigned>(m_workshop.cards().count(0).exchanges);
    m_goodFiles = filesOnCard();
    m_workshop.stopLine();

    approveNext();
    freshCard();
    const auto count = m_folder / "writes";
    runOutside({{"CARDSTATION_COUNT_WRITES", count.string()}}, false);
    m_workshop.cards().remove(0);
    valueOf(workplace::closeRun(m_station.desk(), {}));
    std::ifstream{count} >> extent.writes;
    return extent;
}

/// The station in a process of its own, until it ends, or until the card has fallen silent: then it
/// is killed. Answers what it said.
std::string Trial::runOutside(const std::map<std::string, std::optional<std::string>>& environment,
                              bool untilSilent)
{
    auto with = environment;
    with["LD_PRELOAD"] = std::string{CARDSTATION_BIN_DIR} + "/../lib/libdying_writes.so";
    auto& cards = m_workshop.cards();
    BackgroundProcess station{{std::string{CARDSTATION_BIN_DIR} + "/cardstation", "--home",
                               m_station.home().string(), "--session",
                               m_station.sessionOf("Petra Produktion").string(), "--json",
                               "personalize", "--all"},
                              m_folder / "log",
                              {.environment = with}};
    cards.insert(0);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{90};
    while (station.isRunning() && std::chrono::steady_clock::now() < end &&
           !(untilSilent && cards.isSilent(0)))
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    if (station.isRunning())
        station.signal(SIGKILL);
    if (!station.waitForEnd(std::chrono::seconds{20}))
        throw std::runtime_error{"the killed station does not end"};
    return station.log();
}

void Trial::inject(const Point& point)
{
    auto& cards = m_workshop.cards();
    switch (point.kind) {
    case Kind::Pulled:
        return cards.tearAfter(0, point.at - 1);
    case Kind::AnswerLost:
        return cards.loseAnswer(0, point.at);
    case Kind::ExecutionError:
        return cards.failAt(0, point.at);
    case Kind::Silent:
    case Kind::Killed:
        return cards.hangAt(0, point.at);
    case Kind::BookRefuses:
        return m_book.failFrom(point.at);
    case Kind::AuthorityAway:
        return m_authority.plan(flow::MoodyAuthority::Mood::Late, point.at);
    case Kind::AuthorityNo:
        return m_authority.plan(flow::MoodyAuthority::Mood::Refuses, point.at);
    case Kind::PcscdRestarts:
        return m_workshop.panels().atEachStep(
            [this, left = std::make_shared<unsigned>(point.at)](const Panel&) {
                if (*left > 0 && --*left == 0)
                    m_workshop.restartPcscd();
            });
    case Kind::DiesWriting:
        return;
    }
}

/// What a person, or time, mends before the card is put in again.
void Trial::heal(const Point& point, const std::string& line)
{
    m_book.repair();
    m_authority.calmDown();
    m_workshop.panels().atEachStep({});
    if (point.kind == Kind::AuthorityNo) {
        // The order was stopped with the authority's reason; support has mended it.
        const auto number = line.substr(0, line.find('/'));
        m_station.resume(number);
    }
}

Panel Trial::firstTry(const Point& point)
{
    startLine(point.kind == Kind::AuthorityAway ? kLateAfter : kAuthorityLimit);
    inject(point);
    auto panel = m_workshop.process(0);
    m_workshop.stopLine();
    m_workshop.restartedNoMore();
    return panel;
}

void Trial::killedTry(const Point& point)
{
    inject(point);
    std::map<std::string, std::optional<std::string>> environment;
    if (point.kind == Kind::DiesWriting)
        environment["CARDSTATION_DIE_AT_WRITE"] = std::to_string(point.at);
    runOutside(environment, point.kind == Kind::Killed);
    if (m_workshop.cards().isInserted(0))
        m_workshop.cards().remove(0);
}

Finding Trial::run(const Point& point)
{
    const auto line = approveNext();
    freshCard();
    const auto chip = m_workshop.cards().serial(0);
    Panel first;
    if (point.kind == Kind::Killed || point.kind == Kind::DiesWriting)
        killedTry(point);
    else
        first = firstTry(point);
    heal(point, line);
    Finding finding{point, first.step, first.error ? foundation::describe(*first.error) : ""};
    const auto state = m_books.card(chip);
    const bool wasDone = m_books.line(line) == "made";
    const bool wasBegun = state == "in-production";
    const auto chips = wasDone ? std::vector{chip} : makeAfterAll(line, chip);
    finding.faults = faultsOf(line, chips);
    if (!finding.faults.empty())
        finding.end = End::Lost;
    else if (wasDone)
        finding.end = End::NotHit;
    else if (chips.size() > 1)
        finding.end = End::Rejected;
    else if (!wasBegun)
        finding.end = state == "interrupted" ? End::MadeAgain : End::Untouched;
    else
        finding.end = m_books.letters(line).size() == 1 ? End::Resumed : End::MadeAgain;
    return finding;
}

/// Puts the card in again until its order is made, or another blank once it may not be one. Answers
/// the chips that were tried.
std::vector<std::string> Trial::makeAfterAll(const std::string& line, std::string chip)
{
    std::vector<std::string> chips{std::move(chip)};
    startLine(kAuthorityLimit);
    for (int i = 0; i < kMostTries && m_books.line(line) != "made"; ++i) {
        const auto panel = m_workshop.process(0);
        if (isOver(panel.state) && m_books.line(line) != "made" &&
            (panel.state != PanelState::Refused ||
             panel.error->code == foundation::ErrorCode::CardNotBlank)) {
            freshCard();
            chips.push_back(m_workshop.cards().serial(0));
        }
    }
    m_workshop.stopLine();
    return chips;
}

/// PCI-3: the run's blanks come out even, once a person has given up what is in quarantine.
std::vector<std::string> Trial::stockFaults(const std::vector<std::string>& chips)
{
    auto& desk = m_station.desk();
    for (const auto& chip : chips)
        if (m_books.card(chip) == "quarantined")
            flow::mustSucceed(workplace::rejectCard(desk, chip, "looked over"));
    const auto run = workplace::closeRun(desk, {});
    if (!run)
        return {foundation::describe(run.error())};
    std::int64_t good = 0;
    std::int64_t spoiled = 0;
    for (const auto& blanks : run->blanks) {
        good += blanks.good;
        spoiled += blanks.spoiled;
    }
    if (good != 1 || spoiled + 1 != static_cast<std::int64_t>(chips.size()))
        return {"stock counts " + std::to_string(good) + " good and " + std::to_string(spoiled) +
                " spoiled of " + std::to_string(chips.size())};
    return {};
}

std::vector<std::string> Trial::faultsOf(const std::string& line,
                                         const std::vector<std::string>& chips)
{
    std::vector<std::string> faults;
    const auto expect = [&](bool isGood, const std::string& what) {
        if (!isGood)
            faults.push_back(what);
    };
    const auto all = [](const std::map<std::string, std::size_t>& counts) {
        std::string text;
        for (const auto& [state, count] : counts)
            text += " " + std::to_string(count) + " " + state;
        return text;
    };
    expect(m_books.line(line) == "made", "the line is " + m_books.line(line));
    auto cards = m_books.cards(line);
    expect(cards["ready"] == 1 && cards["in-production"] == 0, "cards:" + all(cards));
    expect(m_books.card(chips.back()) == "ready", "the last card is " + m_books.card(chips.back()));
    for (const auto& chip : chips) {
        const auto state = m_books.card(chip);
        expect(state == "ready" || state == "rejected" || state == "quarantined",
               "a card that was begun is " + state);
    }
    auto letters = m_books.letters(line);
    expect(letters["ready"] == 1, "letters:" + all(letters));
    for (const auto& [state, count] : letters)
        expect(state == "ready" || state == "spoiled, opened no more" || count == 0,
               "a letter is " + state);
    auto certificates = m_books.certificates(line);
    expect(certificates["on-card"] == 2, "certificates:" + all(certificates));
    for (const auto& [state, count] : certificates)
        expect(state == "on-card" || state == "revoked" || count == 0, "a certificate is " + state);
    if (certificates["revoked"] > 0) {
        auto judged = m_books.judgedByOpenssl(line);
        expect(judged["OK"] == 2 && judged["revoked"] == certificates["revoked"],
               "openssl says:" + all(judged));
    }
    expect(filesOnCard() == m_goodFiles, "the card has other files than a good one");
    for (const auto& fault : stockFaults(chips))
        faults.push_back(fault);
    for (const auto& fault : m_station.trailFaults())
        faults.push_back("audit trail: " + fault);
    return faults;
}

std::vector<std::string> Trial::codesInClear()
{
    std::vector<std::string> found;
    const auto codes = m_station.allPuks();
    for (const auto& entry : std::filesystem::recursive_directory_iterator{m_station.home()}) {
        if (!entry.is_regular_file())
            continue;
        const auto content = flow::contentOf(entry.path());
        for (const auto& code : codes)
            if (content.find(code) != std::string::npos)
                found.push_back(entry.path().filename().string() + " has a PUK in clear");
    }
    return found;
}

} // namespace failures
