// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A card that is pulled or fails in the middle leaves a named state, and the order is made after
// all.

#include "fixtures/testbench/process.h"
#include "tests/flow/books.h"
#include "tests/flow/moody_authority.h"
#include "tests/flow/workshop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

namespace {

using namespace flow;
using production::Panel;
using production::PanelState;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

enum class Fault { Torn, AnswerLost, Refused };

struct Incident
{
    std::string name;
    std::string step;
    Fault fault;
    PanelState shown;
    std::string card;             ///< the state that it leaves the card in
    std::string line = "claimed"; ///< for the card that is to come back
    std::size_t issued = 0;       ///< certificates, which the card keeps
};

// NOLINTNEXTLINE(readability-identifier-naming): GoogleTest's
void PrintTo(const Incident& incident, std::ostream* out)
{
    *out << incident.name;
}

const std::string kLine = "B2026-0101/1";
const std::string kSpoiled = "spoiled, opened no more";

class AFault : public testing::TestWithParam<Incident>
{
protected:
    FlowStation m_station;
    Workshop m_workshop{1};
    Books m_books{m_station};
    std::map<std::string, unsigned> m_counted;

    void SetUp() override
    {
        m_station.importDemo();
        m_station.approve("B2026-0103"); // the same product, one line
        m_workshop.startLine(m_station);
        m_counted = m_workshop.countWholeRun(0);
        m_workshop.cards().blank(0);
        m_station.approve("B2026-0101");
    }

    /// In the middle of the step, by the count of a whole run.
    void plan(const Incident& incident)
    {
        auto& cards = m_workshop.cards();
        const auto exchanges = m_counted.at(incident.step);
        ASSERT_GT(exchanges, 0U) << incident.step;
        m_workshop.panels().atEachStep([&cards, incident, exchanges](const Panel& panel) {
            if (panel.step != incident.step)
                return;
            switch (incident.fault) {
            case Fault::Torn:
                return cards.tearAfter(0, exchanges / 2);
            case Fault::AnswerLost:
                return cards.loseAnswer(0, exchanges / 2 + 1);
            case Fault::Refused:
                return cards.failAt(0, exchanges / 2 + 1);
            }
        });
    }

    /// The same letter and the same certificates wait for the card.
    void expectAllKept(const Incident& incident)
    {
        EXPECT_EQ(m_books.line(kLine), incident.line);
        const auto letters = m_books.letters(kLine);
        if (incident.line == "waiting")
            EXPECT_THAT(letters, IsEmpty());
        else
            EXPECT_THAT(letters, ElementsAre(Pair("reserved", 1U)));
        std::size_t issued = 0;
        for (const auto& [state, count] : m_books.certificates(kLine)) {
            EXPECT_TRUE(state == "issued" || state == "on-card") << state;
            issued += count;
        }
        EXPECT_EQ(issued, incident.issued);
    }
};

TEST_P(AFault, LeavesANamedStateAndTheOrderIsMadeAfterAll)
{
    const auto& incident = GetParam();
    const auto chip = m_workshop.cards().serial(0);
    ASSERT_NO_FATAL_FAILURE(plan(incident));

    const auto failed = m_workshop.process(0);
    EXPECT_EQ(failed.state, incident.shown) << production::nameOf(failed.state);
    EXPECT_EQ(failed.step, incident.step);
    EXPECT_EQ(failed.orderLine, kLine);
    ASSERT_TRUE(failed.error);
    EXPECT_EQ(m_books.card(chip), incident.card) << foundation::describe(*failed.error);
    expectAllKept(incident);

    m_workshop.panels().atEachStep({});
    const auto made = m_workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(made.orderLine, kLine);
    EXPECT_EQ(made.chipSerial, chip);
    EXPECT_EQ(m_books.line(kLine), "made");
    EXPECT_THAT(m_books.cards(kLine), ElementsAre(Pair("ready", 1U)));
    EXPECT_THAT(m_books.letters(kLine), ElementsAre(Pair("ready", 1U)));
    EXPECT_THAT(m_books.certificates(kLine), ElementsAre(Pair("on-card", 2U)));
    EXPECT_EQ(m_books.judgedByOpenssl(kLine)["OK"], 2U);
}

/// The books refuse to take sealed codes for as long as the object lives.
class NoRoomForCodes
{
public:
    explicit NoRoomForCodes(const std::filesystem::path& database) : m_database{database}
    {
        run("CREATE TRIGGER no_room BEFORE INSERT ON sealed_codes "
            "BEGIN SELECT RAISE(ABORT, 'no room'); END");
    }
    ~NoRoomForCodes() { run("DROP TRIGGER no_room"); }
    NoRoomForCodes(const NoRoomForCodes&) = delete;
    NoRoomForCodes& operator=(const NoRoomForCodes&) = delete;

private:
    std::filesystem::path m_database;

    void run(const std::string& statement) const
    {
        const auto ran = testbench::runProcess(
            {"sqlite3", "-cmd", ".timeout 10000", m_database.string(), statement});
        EXPECT_TRUE(ran.succeeded()) << ran.text();
    }
};

TEST(ABegunCard, StaysAsItIsWhenTheBooksCannotBeWritten)
{
    FlowStation station;
    Workshop workshop{1};
    Books books{station};
    station.importDemo();
    station.approve("B2026-0101");
    workshop.startLine(station);
    {
        const NoRoomForCodes full{station.home() / "station.db"};
        const auto failed = workshop.process(0);
        EXPECT_EQ(failed.state, PanelState::Fault);
        EXPECT_EQ(failed.step, "seal-codes");
        EXPECT_EQ(books.line(kLine), "waiting");
    }
    const auto made = workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(books.card(made.chipSerial), "ready");
}

TEST(ABegunCard, IsRejectedWhenItFailsTwiceAtTheSameStepAndItsOrderIsMadeOnAnother)
{
    FlowStation station;
    Workshop workshop{1};
    Books books{station};
    station.importDemo();
    station.approve("B2026-0101");
    workshop.startLine(station);
    const auto chip = workshop.cards().serial(0);
    workshop.panels().atEachStep([&](const Panel& panel) {
        if (panel.step == "generate-key signature")
            workshop.cards().failAt(0, 1);
    });
    EXPECT_EQ(workshop.process(0).state, PanelState::Paused);
    EXPECT_EQ(workshop.process(0).state, PanelState::Rejected);
    workshop.panels().atEachStep({});
    EXPECT_EQ(books.card(chip), "rejected");
    EXPECT_EQ(books.line(kLine), "waiting");
    EXPECT_THAT(books.letters(kLine), ElementsAre(Pair(kSpoiled, 1U)));
    EXPECT_THAT(books.certificates(kLine), ElementsAre(Pair("revoked", 1U)))
        << "the first key's, issued while the second was made";
    const auto before = contentOf(workshop.cards().stateFile(0));
    EXPECT_EQ(workshop.process(0).state, PanelState::Refused);
    EXPECT_EQ(contentOf(workshop.cards().stateFile(0)), before);
    workshop.cards().blank(0);
    EXPECT_EQ(workshop.process(0).state, PanelState::Done);
    EXPECT_EQ(books.letters(kLine)["ready"], 1U);
}

TEST(ARejectedCard, HasItsCertificatesRevokedOnceTheAuthorityIsBack)
{
    FlowStation station;
    Workshop workshop{1};
    Books books{station};
    MoodyAuthority authority;
    station.importDemo();
    station.approve("B2026-0101");
    authority.takeNoRevocation(true);
    workshop.startLine(station, [&](production::LineSetup& setup) { authority.getBetween(setup); });
    workshop.panels().atEachStep([&](const Panel& panel) {
        if (panel.step == "close")
            workshop.cards().failAt(0, 1, 0x6581);
    });
    EXPECT_EQ(workshop.process(0).state, PanelState::Rejected);
    using Count = std::map<std::string, std::size_t>;
    EXPECT_EQ(books.certificates(kLine), (Count{{"revocation-pending", 2}}));
    authority.takeNoRevocation(false);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (books.certificates(kLine) != Count{{"revoked", 2}} &&
           std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    EXPECT_EQ(books.judgedByOpenssl(kLine), (Count{{"revoked", 2}}));
    workshop.panels().atEachStep({});
}

INSTANTIATE_TEST_SUITE_P(
    Flow, AFault,
    testing::Values(Incident{"PulledInLookOver", "look-over", Fault::Torn, PanelState::Refused,
                             "blank", "waiting"},
                    Incident{"PulledInPrepare", "prepare", Fault::Torn, PanelState::Paused,
                             "in-production"},
                    Incident{"PulledInKeyGeneration", "generate-key signature", Fault::Torn,
                             PanelState::Paused, "in-production", "claimed", 1},
                    Incident{"PulledInWriting", "write-certificate signature", Fault::Torn,
                             PanelState::Paused, "in-production", "claimed", 2},
                    Incident{"PulledAtClose", "close", Fault::Torn, PanelState::Paused,
                             "in-production", "claimed", 2},
                    Incident{"PulledInProof", "prove", Fault::Torn, PanelState::Paused,
                             "in-production", "claimed", 2},
                    Incident{"AnswerLostInKeyGeneration", "generate-key authentication",
                             Fault::AnswerLost, PanelState::Paused, "in-production"},
                    Incident{"AnswerLostAtClose", "close", Fault::AnswerLost, PanelState::Paused,
                             "in-production", "claimed", 2},
                    Incident{"RefusedInPrepare", "prepare", Fault::Refused, PanelState::Paused,
                             "in-production"}),
    [](const auto& incident) { return incident.param.name; });

} // namespace
