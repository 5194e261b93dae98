// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/stock/stocked_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <gmock/gmock.h>

using foundation::ErrorCode;
using stock::CardState;
using stock::LotCount;
using stock::RunState;
using support::anAct;
using testing::HasSubstr;

namespace {

class RunStore : public stocktest::StockedBook
{
protected:
    void SetUp() override
    {
        StockedBook::SetUp();
        ASSERT_TRUE(receive("A", {"A1", "A2", "A3", "A4", "A5"}));
        ASSERT_TRUE(receive("B", {"B1", "B2"}));
    }
    foundation::Result<void> miss(std::uint32_t run, const LotCount& missing,
                                  const std::string& why = "not in the box")
    {
        return work([&](database::Transaction& t) {
            return m_runs.writeOff(t, run, missing, stock::Loss::Missing, why, anAct());
        });
    }
    foundation::Result<void> review(std::uint32_t run, const std::string& who)
    {
        auto act = anAct();
        act.who = who;
        return work([&](database::Transaction& t) { return m_runs.review(t, run, act); });
    }
    std::string imbalance(std::uint32_t run, const std::vector<LotCount>& returned)
    {
        const auto closed = close(run, returned);
        if (closed)
            return "it was closed";
        EXPECT_EQ(closed.error().code, ErrorCode::RunUnbalanced);
        EXPECT_EQ(m_runs.find(run)->state, RunState::Open);
        return closed.error().context;
    }
};

} // namespace

TEST_F(RunStore, ClosesOnlyWhenBlanksAreGoodSpoiledOrReturned) // PCI-3
{
    const auto run = *open({{"A", 4}});
    make("A1", run, CardState::Ready);
    make("A2", run, CardState::Rejected);
    EXPECT_THAT(
        imbalance(run, {{"A", 1}}),
        HasSubstr(
            "1 good + 1 spoiled + 0 missing + 0 unreadable + 1 returned: 1 not accounted for"));
    EXPECT_THAT(imbalance(run, {{"A", 3}}), HasSubstr("1 too many"));
    EXPECT_THAT(imbalance(run, {}), HasSubstr("2 not accounted for"));
    EXPECT_THAT(imbalance(run, {{"A", 2}, {"B", 1}}), HasSubstr("no blanks of lot B"));
    ASSERT_TRUE(close(run, {{"A", 2}}));
    const auto closed = *m_runs.find(run);
    EXPECT_EQ(closed.state, RunState::Closed);
    EXPECT_EQ(closed.closedBy, anAct().who);
    ASSERT_EQ(closed.blanks.size(), 1U);
    EXPECT_EQ(closed.blanks[0].good, 1);
    EXPECT_EQ(closed.blanks[0].spoiled, 1);
    EXPECT_EQ(closed.blanks[0].returned, 2);
    EXPECT_EQ(m_lots.standing("A")->inStore(), 3) << "what came back lies in store again";
    EXPECT_EQ(close(run, {{"A", 2}}).error().code, ErrorCode::IllegalStep);
}

TEST_F(RunStore, StaysOpenWhileACardIsBegunOrInQuarantine) // PCI-3
{
    for (const auto state : {CardState::InProduction, CardState::Quarantined}) {
        const auto run = *open({{"A", 1}});
        make("A1", run, state);
        EXPECT_THAT(imbalance(run, {{"A", 0}}), HasSubstr("1 cards are begun or in quarantine"));
        stepCard("A1", CardState::Blank);
        EXPECT_EQ(m_runs.find(run)->blanks[0].left(), 1) << "it is one of those to be returned";
        ASSERT_TRUE(close(run, {{"A", 1}}));
    }
}

TEST_F(RunStore, AClosedBalanceStaysWhateverBecomesOfTheCards)
{
    const auto run = *open({{"A", 1}});
    make("A1", run, CardState::Ready);
    ASSERT_TRUE(close(run, {}));
    stepCard("A1", CardState::Rejected);
    EXPECT_EQ(m_runs.find(run)->blanks[0].good, 1);
    EXPECT_EQ(m_runs.find(run)->blanks[0].spoiled, 0);
}

TEST_F(RunStore, EachLotComesOutEvenByItself)
{
    const auto run = *open({{"A", 2}, {"B", 2}});
    make("B1", run, CardState::Ready);
    EXPECT_THAT(imbalance(run, {{"A", 1}, {"B", 2}}), HasSubstr("lot A: 2 taken"));
    EXPECT_TRUE(close(run, {{"A", 2}, {"B", 1}}));
}

TEST_F(RunStore, MissingBlanksStandInTheBalanceAndAreMissingInTheirLot)
{
    const auto run = *open({{"A", 3}});
    make("A1", run, CardState::Ready);
    EXPECT_EQ(miss(run, {"A", 1}, " ").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(miss(run, {"A", 3}).error().code, ErrorCode::RuleViolated) << "only two are left";
    EXPECT_EQ(miss(run, {"B", 1}).error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(miss(run, {"A", 0}).error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(miss(run, {"A", -1}).error().code, ErrorCode::RuleViolated);
    ASSERT_TRUE(miss(run, {"A", 1}));
    EXPECT_EQ(m_runs.find(run)->blanks[0].left(), 1);
    EXPECT_EQ(m_lots.standing("A")->inStore(), 2) << "while the run is open, too";
    ASSERT_TRUE(close(run, {{"A", 1}}));
    EXPECT_EQ(m_runs.find(run)->blanks[0].taken, 3) << "what was issued stays on the sheet";
    EXPECT_EQ(m_runs.find(run)->blanks[0].missing, 1);
    EXPECT_EQ(m_lots.standing("A")->lot.missing, 1);
    EXPECT_EQ(m_lots.standing("A")->inStore(), 3) << "five came, one is good, one is missing";
}

TEST_F(RunStore, UnreadableBlanksAreSpoiledWithoutAChip)
{
    const auto run = *open({{"A", 3}});
    ASSERT_TRUE(work([&](database::Transaction& t) {
        return m_runs.writeOff(t, run, {"A", 1}, stock::Loss::Unreadable, "no answer", anAct());
    }));
    ASSERT_TRUE(close(run, {{"A", 2}}));
    EXPECT_EQ(m_runs.find(run)->blanks[0].unreadable, 1);
    EXPECT_EQ(m_lots.standing("A")->lot.unreadable, 1);
    EXPECT_EQ(m_lots.standing("A")->inStore(), 4);
}

TEST_F(RunStore, ALotIsCountedBackOnce)
{
    const auto run = *open({{"A", 2}});
    EXPECT_THAT(imbalance(run, {{"A", 1}, {"A", 1}}), HasSubstr("named twice"));
}

TEST_F(RunStore, ADestroyedCardIsWhatItWasBefore)
{
    const auto run = *open({{"A", 2}});
    make("A1", run, CardState::Ready);
    stepCard("A1", CardState::Revoked);
    stepCard("A1", CardState::Destroyed);
    make("A2", run, CardState::Rejected);
    stepCard("A2", CardState::Destroyed);
    EXPECT_EQ(m_runs.find(run)->blanks[0].good, 1);
    EXPECT_EQ(m_runs.find(run)->blanks[0].spoiled, 1);
    ASSERT_TRUE(close(run, {}));
    EXPECT_EQ((**m_cards.findByChip("A1")).runFate, stock::BlankFate::Good);
    EXPECT_EQ((**m_cards.findByChip("A2")).runFate, stock::BlankFate::Spoiled);
}

TEST_F(RunStore, AStationHasOneOpenRun)
{
    const auto run = *open({{"A", 1}});
    EXPECT_EQ(open({{"A", 1}}).error().code, ErrorCode::RunOpen);
    EXPECT_TRUE(open({{"A", 1}}, "Elsewhere"));
    EXPECT_EQ((**m_runs.current("Here")).number, run);
    ASSERT_TRUE(close(run, {{"A", 1}}));
    EXPECT_FALSE(*m_runs.current("Here"));
    EXPECT_GT(*open({{"A", 1}}), run) << "numbers rise over all stations";
    EXPECT_EQ(open({{"C", 1}}, "Third").error().code, ErrorCode::NotFound);
}

TEST_F(RunStore, MoreMayBeTakenOutWhileItIsOpen)
{
    const auto run = *open({{"A", 1}});
    const auto take = [&](const LotCount& more) {
        return work([&](database::Transaction& t) {
            return m_runs.take(t, run, more, "many orders", anAct());
        });
    };
    ASSERT_TRUE(take({"A", 2}));
    ASSERT_TRUE(take({"B", 1}));
    EXPECT_EQ(m_runs.find(run)->blanks[0].taken, 3);
    ASSERT_TRUE(close(run, {{"A", 3}, {"B", 1}}));
    EXPECT_EQ(take({"A", 1}).error().code, ErrorCode::IllegalStep);
}

TEST_F(RunStore, TheSecondSignatureIsAnotherPersons) // S-3, PCI-3
{
    const auto run = *open({{"A", 1}});
    EXPECT_EQ(review(run, "Kim Granskare").error().code, ErrorCode::IllegalStep);
    ASSERT_TRUE(close(run, {{"A", 1}}));
    EXPECT_EQ(review(run, anAct().who).error().code, ErrorCode::RuleViolated);
    ASSERT_TRUE(review(run, "Kim Granskare"));
    EXPECT_EQ(m_runs.find(run)->reviewedBy, "Kim Granskare");
    EXPECT_EQ(review(run, "Eva Tredje").error().code, ErrorCode::IllegalStep);
}

TEST_F(RunStore, WhoHadAHandInItDoesNotReviewIt) // S-3
{
    const auto run = *open({{"A", 2}});
    auto others = anAct();
    others.who = "Mia Medhjälpare";
    ASSERT_TRUE(work([&](database::Transaction& t) {
        return m_runs.writeOff(t, run, {"A", 1}, stock::Loss::Missing, "gone", others);
    }));
    auto maker = anAct();
    maker.who = "Tor Tillverkare";
    support::done(m_book, [&](database::Transaction& t) {
        auto serial = m_cards.drawSerial(t, "97520");
        return m_cards.admit(t,
                             {.chipSerial = "A1",
                              .product = "ETJ-KORT",
                              .orderLine = support::lineId("B1", 1),
                              .serial = *serial,
                              .run = run},
                             maker);
    });
    stepCard("A1", CardState::Ready);
    ASSERT_TRUE(close(run, {}));
    EXPECT_EQ(review(run, "mia  medhjälpare").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(review(run, "Tor Tillverkare").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(*m_runs.in(RunState::Closed), std::vector<std::uint32_t>{run});
    EXPECT_TRUE(review(run, "Kim Granskare"));
    EXPECT_TRUE(m_runs.in(RunState::Closed)->empty());
}

TEST_F(RunStore, TheDatabaseRefusesToChangeAClosedRun)
{
    const auto run = *open({{"A", 1}});
    ASSERT_TRUE(close(run, {{"A", 1}}));
    for (const auto* sql :
         {"UPDATE runs SET closed_by = 'X'", "UPDATE runs SET state = 'open'", "DELETE FROM runs",
          "UPDATE run_blanks SET taken = 0, returned = 0", "DELETE FROM run_blanks",
          "INSERT OR REPLACE INTO runs SELECT number, station, state, opened_by, opened_at, 'X', "
          "closed_at, '', NULL FROM runs",
          "INSERT OR REPLACE INTO run_blanks SELECT run_number, lot, 5, 0, 0, 0, 0, 5 FROM "
          "run_blanks"})
        EXPECT_FALSE(work([&](database::Transaction& t) { return t.change(sql); })) << sql;
    EXPECT_TRUE(review(run, "Kim Granskare"));
    EXPECT_FALSE(work(
        [&](database::Transaction& t) { return t.change("UPDATE runs SET reviewed_by = 'X'"); }));
}

TEST_F(RunStore, TheDatabaseItselfHoldsTheEquation) // PCI-3
{
    const auto run = *open({{"A", 2}});
    const auto uneven = work([&](database::Transaction& t) {
        return t.change(
            "UPDATE run_blanks SET good = 1, spoiled = 0, returned = 0 WHERE run_number "
            "= ?",
            database::values(run));
    });
    EXPECT_FALSE(uneven) << "two taken, one accounted for";
}

TEST_F(RunStore, AreListedTheLatestFirst)
{
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(close(*open({{"A", 1}}), {{"A", 1}}));
    const auto all = *m_runs.list(0, 500);
    ASSERT_EQ(all.size(), 3U);
    EXPECT_GT(all[0].number, all[1].number);
    EXPECT_EQ(m_runs.list(all[0].number, 1)->front().number, all[1].number);
}
