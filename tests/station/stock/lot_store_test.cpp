// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/stock/stocked_book.h"

#include "tests/station/support/step_table.h"

#include <gmock/gmock.h>

using foundation::ErrorCode;
using stock::BlankFate;
using stock::CardState;
using stock::LotState;
using support::anAct;
using testing::HasSubstr;

namespace {

class LotStore : public stocktest::StockedBook
{
protected:
    std::vector<std::string> happened(const std::string& lot)
    {
        std::vector<std::string> all;
        const auto events = audit::historyOf(m_book.database(), audit::SubjectKind::Lot, lot);
        for (const auto& event : *events)
            all.push_back(event.happening.what + " " + event.happening.to + ": " +
                          event.happening.detail);
        return all;
    }
};

} // namespace

TEST_F(LotStore, EveryStepFollowsTheTableAndHasItsGround)
{
    ASSERT_TRUE(receive("A", {"01"}));
    const std::set<std::string> legal{"received -> accepted", "received -> refused",
                                      "accepted -> refused", "refused -> accepted"};
    support::tryEveryStep<LotState>(legal, [&](LotState from, LotState to) {
        support::done(m_book, [&](database::Transaction& t) {
            return t.change("UPDATE lots SET state = ?", database::values(from));
        });
        return stepLot("A", to);
    });
    support::done(m_book, [&](database::Transaction& t) {
        return t.change("UPDATE lots SET state = 'received'");
    });
    EXPECT_EQ(stepLot("A", LotState::Accepted, " ").error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(stepLot("B", LotState::Accepted).error().code, ErrorCode::NotFound);
}

TEST_F(LotStore, ALotComesWithItsBlanks)
{
    ASSERT_TRUE(receive("A", {"01", "02", "03"}, "2030-01-31"));
    const auto standing = *m_lots.standing("A");
    EXPECT_EQ(standing.lot.blankProduct, "MYEID");
    EXPECT_EQ(standing.lot.transportKeys, "TK-1");
    EXPECT_EQ(foundation::toText(*standing.lot.expires), "2030-01-31");
    EXPECT_EQ(standing.lot.state, LotState::Received);
    EXPECT_EQ(standing.inStore(), 3);
    EXPECT_EQ((**m_cards.findByChip("02")).lot, "A");
    EXPECT_THAT(happened("A"), testing::ElementsAre(HasSubstr("3 blanks MYEID")));
}

TEST_F(LotStore, NothingOfALotIsEnteredWhenAChipIsKnown)
{
    ASSERT_TRUE(receive("A", {"01", "02"}));
    const auto again = receive("B", {"03", "02", "01"});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists);
    EXPECT_THAT(again.error().context, HasSubstr("02, 01"));
    EXPECT_FALSE(*m_lots.find("B"));
    EXPECT_FALSE(*m_cards.findByChip("03"));
    EXPECT_EQ(receive("A", {"04"}).error().code, ErrorCode::AlreadyExists);
}

TEST_F(LotStore, ABlankThatWasMetBeforeJoinsItsLot)
{
    support::done(m_book,
                  [&](database::Transaction& t) { return m_cards.addBlank(t, "01", anAct()); });
    ASSERT_TRUE(receive("A", {"01"}));
    EXPECT_EQ((**m_cards.findByChip("01")).lot, "A");
}

TEST_F(LotStore, ACardThatWasMadeBeforeThereWasStockJoinsItsLotToo)
{
    make("01", *open({}), CardState::Ready);
    ASSERT_TRUE(receive("A", {"01", "02"}));
    EXPECT_EQ(m_lots.standing("A")->count(BlankFate::Good), 1);
    EXPECT_EQ(m_lots.standing("A")->inStore(), 1);
}

TEST_F(LotStore, StandsInTheOrderOfUse) // S-12
{
    ASSERT_TRUE(receive("Never", {"01"}));
    ASSERT_TRUE(receive("Late", {"02"}, "2031-01-01"));
    ASSERT_TRUE(receive("Soon", {"03"}, "2027-01-01"));
    std::vector<std::string> order;
    const auto standings = m_lots.standings();
    for (const auto& each : *standings)
        order.push_back(each.lot.name);
    EXPECT_THAT(order, testing::ElementsAre("Soon", "Late", "Never"));
}

TEST_F(LotStore, CountsWhatBecameOfEachBlank)
{
    ASSERT_TRUE(receive("A", {"01", "02", "03", "04", "05", "06", "07"}));
    const auto run = *open({{"A", 6}});
    make("01", run, CardState::Ready);
    make("02", run, CardState::Rejected);
    make("03", run, CardState::Quarantined);
    make("04", run, CardState::InProduction);
    make("05", run, CardState::Blank);
    stepCard("02", CardState::Destroyed);
    const auto standing = *m_lots.standing("A");
    EXPECT_EQ(standing.count(BlankFate::Good), 1);
    EXPECT_EQ(standing.count(BlankFate::Destroyed), 1);
    EXPECT_EQ(standing.count(BlankFate::Quarantined), 1);
    EXPECT_EQ(standing.count(BlankFate::Allocated), 1);
    EXPECT_EQ(standing.count(BlankFate::Blank), 3);
    EXPECT_EQ(standing.out, 2) << "six were taken, four are begun";
    EXPECT_EQ(standing.inStore(), 1);
}

TEST_F(LotStore, MissingBlanksAreNotInStore)
{
    ASSERT_TRUE(receive("A", {"01", "02"}));
    const auto setMissing = [&](std::int64_t missing, const std::string& why) {
        return work([&](database::Transaction& t) {
            return m_lots.setMissing(t, "A", missing, why, anAct());
        });
    };
    ASSERT_TRUE(setMissing(1, "counted by two"));
    EXPECT_EQ(m_lots.standing("A")->inStore(), 1);
    EXPECT_EQ(setMissing(0, "").error().code, ErrorCode::RuleViolated); // PCI-3
    EXPECT_THAT(happened("A").back(), HasSubstr("1 missing, before 0: counted by two"));
}

TEST_F(LotStore, MovesWithItsEvent)
{
    ASSERT_TRUE(receive("A", {"01"}));
    ASSERT_TRUE(
        work([&](database::Transaction& t) { return m_lots.move(t, "A", "Vault", anAct()); }));
    EXPECT_EQ(m_lots.standing("A")->lot.location, "Vault");
    EXPECT_THAT(happened("A").back(), HasSubstr("to Vault"));
    EXPECT_EQ(work([&](database::Transaction& t) { return m_lots.move(t, "B", "Vault", anAct()); })
                  .error()
                  .code,
              ErrorCode::NotFound);
}

TEST_F(LotStore, WhatFailsInTheMiddleLeavesNothing)
{
    std::uint64_t failing = 1;
    for (m_book.writes().failAt(failing); !receive("A", {"01", "02"});
         m_book.writes().failAt(++failing)) {
        EXPECT_FALSE(*m_lots.find("A")) << "write " << failing;
        EXPECT_FALSE(*m_cards.findByChip("01")) << "write " << failing;
    }
    EXPECT_GT(failing, 6U) << "a lot, two cards, and their events are written";
}
