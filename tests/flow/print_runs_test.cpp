// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A print run: each letter is booked as being printed just before its own envelope leaves, so that
// whatever fails in the middle spoils exactly the letter in hand; and each sheet is confirmed by
// scanning it.

#include "fixtures/testbench/process.h"
#include "fixtures/testprinter/test_printer.h"
#include "station/audit/event_log.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/letter_tasks.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/staff_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/ready_letters.h"
#include "tests/station/support/signed_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <thread>

namespace {

using namespace flow;
using foundation::ErrorCode;
using letters::PrintFate;
using letters::PrintOutcome;
using testing::ElementsAre;
using testing::HasSubstr;
using testprinter::TestPrinter;

constexpr auto kPatience = std::chrono::seconds{150};
const auto kQuiet = [](const print::LetterEvent&) {};

class APrintRun : public testing::Test
{
protected:
    TestPrinter m_printer;
    FlowStation m_station{m_printer.uri()};
    ReadyLetters m_letters{m_station, 4};
    workplace::Desk m_mailroom{m_station.deskOf("Mats Mailroom")};

    std::vector<std::string> states()
    {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < 4; ++i)
            all.push_back(m_letters.state(i));
        return all;
    }
    workplace::PrintRunView run(std::uint32_t number = 1)
    {
        return valueOf(workplace::showPrintRun(m_mailroom, number));
    }
    std::vector<std::string> fates(std::uint32_t number = 1)
    {
        std::vector<std::string> all;
        for (const auto& each : run(number).letters)
            all.emplace_back(database::storedName(each.fate));
        return all;
    }
    ErrorCode refusalOf(const std::string& scanned, std::optional<std::uint32_t> of = {})
    {
        const auto answer = workplace::confirmScanned(m_mailroom, scanned, of);
        EXPECT_FALSE(answer.ok()) << scanned;
        return answer.ok() ? ErrorCode::StepFailed : answer.error().code;
    }
    /// Makes the printer fail once so many documents have come.
    std::jthread failAfter(std::size_t documents, TestPrinter::Mode mode)
    {
        return std::jthread{[this, documents, mode] {
            if (m_printer.waitForDocuments(documents, kPatience))
                m_printer.setMode(mode);
        }};
    }
};

TEST_F(APrintRun, BooksEachLetterJustBeforeItsOwnEnvelopeLeaves)
{
    std::vector<std::vector<std::string>> seen;
    valueOf(workplace::printLetters(m_mailroom, {}, [&](const print::LetterEvent& event) {
        if (event.state == print::LetterState::Printing)
            seen.push_back(states());
    }));
    EXPECT_THAT(seen, ElementsAre(ElementsAre("printing", "ready", "ready", "ready"),
                                  ElementsAre("printed", "printing", "ready", "ready"),
                                  ElementsAre("printed", "printed", "printing", "ready"),
                                  ElementsAre("printed", "printed", "printed", "printing")));
    const auto made = run();
    EXPECT_EQ(made.run.outcome, PrintOutcome::Complete);
    EXPECT_EQ(made.run.begunBy, "Mats Mailroom");
    EXPECT_EQ(made.run.printer, m_printer.uri());
    EXPECT_TRUE(made.run.endedAt.has_value());
    EXPECT_EQ(made.run.letters, 4);
    EXPECT_EQ(made.run.waiting, 4);
    EXPECT_THAT(fates(), ElementsAre("printed", "printed", "printed", "printed"));
}

TEST_F(APrintRun, AJamInTheMiddleSpoilsExactlyTheLetterInHand)
{
    const auto ends =
        valueOf(workplace::printLetters(m_mailroom, {}, [&](const print::LetterEvent& event) {
            if (event.state == print::LetterState::Printed &&
                event.letterNumber == m_letters.number(1).text())
                m_printer.setMode(TestPrinter::Mode::Jam);
        }));
    EXPECT_EQ(ends.size(), 4U);
    // The printer is a process of its own: the third may have come out before it jams.
    const auto stand = states();
    EXPECT_EQ(std::ranges::count(stand, "spoiled"), 1);
    EXPECT_EQ(std::ranges::count(stand, "printing"), 0);
    const auto at = std::ranges::find(stand, "spoiled") - stand.begin();
    EXPECT_GE(at, 2);
    for (std::ptrdiff_t i = 0; i < 4; ++i)
        EXPECT_EQ(stand[static_cast<std::size_t>(i)], i < at    ? "printed"
                                                      : i == at ? "spoiled"
                                                                : "ready");
    EXPECT_EQ(run().run.outcome, PrintOutcome::Incomplete);
    EXPECT_EQ(run().run.waiting, at);

    // What was never sent is printed in another run, and only that.
    m_printer.setMode(TestPrinter::Mode::Ok);
    const auto again = valueOf(workplace::printLetters(m_mailroom, {}, kQuiet));
    EXPECT_EQ(again.size(), static_cast<std::size_t>(3 - at));
}

TEST_F(APrintRun, AStationThatDiesInTheMiddleSpoilsExactlyTheLetterInHand)
{
    m_printer.setMode(TestPrinter::Mode::Slow);
    const testbench::TemporaryFolder folder;
    testbench::BackgroundProcess dying{
        {std::string{CARDSTATION_BIN_DIR} + "/cardstation", "--home", m_station.home(), "--session",
         m_station.sessionOf("Mats Mailroom"), "--json", "letters", "print"},
        folder / "log"};
    ASSERT_TRUE(m_printer.waitForDocuments(1, kPatience)) << dying.log();
    EXPECT_THAT(states(), ElementsAre("printing", "ready", "ready", "ready"));
    EXPECT_FALSE(run().run.outcome.has_value());
    dying.signal(SIGKILL);
    ASSERT_TRUE(dying.waitForEnd(std::chrono::seconds{10}));
    m_printer.setMode(TestPrinter::Mode::Ok);

    const auto next = m_station.deskOf("Sara Support");
    EXPECT_THAT(states(), ElementsAre("spoiled", "ready", "ready", "ready"));
    EXPECT_EQ(run().run.outcome, PrintOutcome::Interrupted);
    EXPECT_THAT(fates(), ElementsAre("spoiled", "refused", "refused", "refused"));
}

TEST_F(APrintRun, AnOrderThatIsStoppedMeanwhileKeepsItsLetterSealed)
{
    const auto ends =
        valueOf(workplace::printLetters(m_mailroom, {}, [&](const print::LetterEvent& event) {
            if (event.state == print::LetterState::Printing &&
                event.letterNumber == m_letters.number(0).text())
                mustSucceed(workplace::stopOrder(
                    m_station.desk(), *foundation::OrderNumber::parse(m_letters.order(2)),
                    "the holder has left"));
        }));
    EXPECT_THAT(states(), ElementsAre("printed", "printed", "ready", "printed"));
    EXPECT_EQ(ends[2].error, ErrorCode::OrderStopped);
    EXPECT_TRUE(m_letters.letter(2).hasEnvelope);
    EXPECT_EQ(m_letters.letter(2).printings, 0U) << "nothing of it left this program";
    EXPECT_EQ(m_printer.documents().size(), 3U);
}

TEST_F(APrintRun, WithoutPaperSpoilsNothingAndSaysWhyOfEach)
{
    m_printer.setPaper(false);
    valueOf(workplace::printLetters(m_mailroom, {}, kQuiet));
    EXPECT_THAT(states(), ElementsAre("ready", "ready", "ready", "ready"));
    EXPECT_EQ(run().run.outcome, PrintOutcome::Incomplete);
    for (const auto& each : run().letters) {
        EXPECT_EQ(each.fate, PrintFate::Refused);
        EXPECT_THAT(each.why, HasSubstr("media-empty"));
    }
    EXPECT_EQ(m_letters.letter(0).printings, 0U);
}

TEST_F(APrintRun, IsConfirmedByScanningItsSheets)
{
    valueOf(
        workplace::printLetters(m_mailroom, {m_letters.number(0), m_letters.number(1)}, kQuiet));
    valueOf(workplace::printLetters(m_mailroom, {m_letters.number(2)}, kQuiet));
    EXPECT_EQ(run(1).run.waiting, 2);

    const auto first = m_letters.number(0).text();
    const auto yes = valueOf(workplace::confirmScanned(m_mailroom, " " + first + "\r\n", 1));
    EXPECT_EQ(yes.number, m_letters.number(0));
    EXPECT_EQ(yes.run, 1U);
    EXPECT_EQ(yes.waiting, 1);
    EXPECT_FALSE(m_letters.letter(0).hasEnvelope);

    EXPECT_EQ(refusalOf(first, 1), ErrorCode::LetterConfirmed);
    EXPECT_EQ(refusalOf(first), ErrorCode::LetterConfirmed);
    EXPECT_EQ(refusalOf(m_letters.number(2).text(), 1), ErrorCode::LetterNotOfRun);
    EXPECT_EQ(refusalOf(m_letters.number(3).text()), ErrorCode::IllegalStep) << "never printed";
    EXPECT_EQ(refusalOf(m_letters.chip(1)), ErrorCode::NotALetter);
    const auto card = valueOf(stock::CardStore{*m_mailroom.database}.findByChip(m_letters.chip(1)));
    EXPECT_EQ(refusalOf(card->serial->text()), ErrorCode::NotALetter);
    EXPECT_EQ(refusalOf("L000000018"), ErrorCode::InvalidIdentifier) << "a wrong check digit";
    EXPECT_EQ(refusalOf(""), ErrorCode::InvalidIdentifier);
    EXPECT_EQ(refusalOf(foundation::LetterNumber::assign(4711)->text()), ErrorCode::NotFound);
    EXPECT_THAT(states(), ElementsAre("confirmed", "printed", "printed", "ready"));

    auto maker = m_station.deskOf(m_station.desk().who);
    EXPECT_EQ(workplace::confirmScanned(maker, m_letters.number(1).text()).error().code,
              ErrorCode::RuleViolated)
        << "S-3";
    mustSucceed(workplace::spoilLetter(m_mailroom, m_letters.number(1), "smeared"));
    EXPECT_EQ(run(1).run.waiting, 0) << "a spoiled one is not waited for";
    EXPECT_EQ(refusalOf(m_letters.number(1).text(), 1), ErrorCode::IllegalStep);
}

TEST_F(APrintRun, LeavesWhoBeganAndEndedItInTheTrail)
{
    valueOf(workplace::printLetters(m_mailroom, {m_letters.number(0)}, kQuiet));
    const auto events =
        valueOf(audit::historyOf(*m_mailroom.database, audit::SubjectKind::PrintRun, "1"));
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].happening.what, "begun");
    EXPECT_EQ(events[0].act.who, "Mats Mailroom");
    EXPECT_EQ(events[1].happening.to, "complete");
    const auto letter = valueOf(audit::historyOf(*m_mailroom.database, audit::SubjectKind::Letter,
                                                 m_letters.number(0).text()));
    EXPECT_TRUE(std::ranges::any_of(letter, [](const audit::Event& event) {
        return event.happening.to == "printing" && event.happening.detail == "print run 1";
    }));
}

TEST_F(APrintRun, EndsWithTheSessionOfWhoBeganIt)
{
    const auto ends =
        valueOf(workplace::printLetters(m_mailroom, m_letters.numbers(), [&](const auto& event) {
            if (event.state == print::LetterState::Printed)
                static_cast<void>(
                    workplace::lockMember(m_station.desk(), m_mailroom.who, "has left"));
        }));
    EXPECT_EQ(m_printer.documents().size(), 1U) << "no letter for who is not there";
    EXPECT_EQ(std::ranges::count(states(), "printed"), 1);
    EXPECT_EQ(std::ranges::count(states(), "ready"), 3);
}

TEST(ALetterInEnglish, IsForHoldersWhoseOrderSaysSo)
{
    const testbench::TemporaryFolder folder;
    const std::string any = "\ntemplate = \"pin-letter-three-codes.svg\"";
    FlowStation station{"ipp://localhost:1/ipp/print",
                        changedProducts(folder, "etjanstelegitimation-kort.toml", any,
                                        any + "\ntemplate_en = \"pin-letter-three-codes-en.svg\"")};
    ReadyLetters ready{station, 1};
    auto letter = ready.letter(0);
    auto mats = station.deskOf("Mats Mailroom");
    const auto templateNow = [&] {
        return valueOf(workplace::mayPrint(mats, letter)).templateFile;
    };
    EXPECT_EQ(templateNow(), "pin-letter-three-codes.svg");
    letter.plan.language = "en";
    EXPECT_EQ(templateNow(), "pin-letter-three-codes-en.svg");
}

} // namespace
