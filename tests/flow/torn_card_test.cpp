// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A card that is pulled or fails in the middle leaves a named state, and the order is made after
// all.

#include "fixtures/testbench/process.h"
#include "tests/flow/books.h"
#include "tests/flow/workshop.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    std::string card;         ///< the state that it leaves the card in
    std::size_t spoiled;      ///< letters
    std::size_t issuedInVain; ///< certificates
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

    void expectNothingValidLeft(const Incident& incident)
    {
        EXPECT_EQ(m_books.line(kLine), "waiting");
        const auto letters = m_books.letters(kLine);
        const auto certificates = m_books.certificates(kLine);
        if (incident.spoiled == 0)
            EXPECT_THAT(letters, IsEmpty());
        else
            EXPECT_THAT(letters, ElementsAre(Pair(kSpoiled, incident.spoiled)));
        if (incident.issuedInVain == 0) {
            EXPECT_THAT(certificates, IsEmpty());
            return;
        }
        EXPECT_THAT(certificates, ElementsAre(Pair("revoked", incident.issuedInVain)));
        EXPECT_THAT(m_books.judgedByOpenssl(kLine),
                    ElementsAre(Pair("revoked", incident.issuedInVain)));
    }

    /// The same card where it may be made again; else it is refused, and a fresh blank is taken.
    Panel makeAfterAll(const Incident& incident)
    {
        m_workshop.panels().atEachStep({});
        if (incident.card == "interrupted" || incident.card == "blank")
            return m_workshop.process(0);
        const auto before = contentOf(m_workshop.cards().stateFile(0));
        EXPECT_EQ(m_workshop.process(0).state, PanelState::Refused);
        EXPECT_EQ(contentOf(m_workshop.cards().stateFile(0)), before);
        m_workshop.cards().blank(0);
        return m_workshop.process(0);
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
    expectNothingValidLeft(incident);

    const auto made = makeAfterAll(incident);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(made.orderLine, kLine);
    EXPECT_EQ(m_books.line(kLine), "made");
    EXPECT_EQ(m_books.cards(kLine)["ready"], 1U);
    EXPECT_EQ(m_books.letters(kLine)["ready"], 1U);
    EXPECT_EQ(m_books.letters(kLine)[kSpoiled], incident.spoiled);
    EXPECT_EQ(m_books.certificates(kLine)["on-card"], 2U);
    EXPECT_EQ(m_books.certificates(kLine)["revoked"], incident.issuedInVain);
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

TEST(ABegunCard, StaysInterruptedWhenTheNextAttemptChangesNothingOnIt)
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
            workshop.cards().tearAfter(0, 0);
    });
    EXPECT_EQ(workshop.process(0).state, PanelState::Interrupted);
    workshop.panels().atEachStep({});
    {
        const NoRoomForCodes full{station.home() / "station.db"};
        const auto failed = workshop.process(0);
        EXPECT_NE(failed.state, PanelState::Done);
        EXPECT_EQ(failed.step, "seal-codes");
        EXPECT_EQ(books.card(chip), "interrupted");
        EXPECT_EQ(books.line(kLine), "waiting");
    }
    const auto made = workshop.process(0);
    EXPECT_EQ(made.state, PanelState::Done) << (made.error ? describe(*made.error) : "");
    EXPECT_EQ(books.card(chip), "ready");
}

INSTANTIATE_TEST_SUITE_P(
    Flow, AFault,
    testing::Values(
        Incident{"PulledInLookOver", "look-over", Fault::Torn, PanelState::Refused, "blank", 0, 0},
        Incident{"PulledInPrepare", "prepare", Fault::Torn, PanelState::Interrupted, "interrupted",
                 1, 0},
        Incident{"PulledInKeyGeneration", "generate-key signature", Fault::Torn,
                 PanelState::Interrupted, "interrupted", 1, 0},
        Incident{"PulledInWriting", "write-certificate signature", Fault::Torn,
                 PanelState::Interrupted, "interrupted", 1, 2},
        Incident{"PulledAtClose", "close", Fault::Torn, PanelState::Unknown, "quarantined", 1, 2},
        Incident{"PulledInProof", "prove", Fault::Torn, PanelState::Unknown, "quarantined", 1, 2},
        Incident{"AnswerLostInKeyGeneration", "generate-key authentication", Fault::AnswerLost,
                 PanelState::Interrupted, "interrupted", 1, 0},
        Incident{"AnswerLostAtClose", "close", Fault::AnswerLost, PanelState::Unknown,
                 "quarantined", 1, 2},
        Incident{"RefusedInPrepare", "prepare", Fault::Refused, PanelState::Rejected, "rejected", 1,
                 0}),
    [](const auto& incident) { return incident.param.name; });

} // namespace
