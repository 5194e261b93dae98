// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// One order, one card; and no card but a blank that nobody uses.

#include "tests/flow/books.h"
#include "tests/flow/untouched.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace {

using namespace flow;
using foundation::ErrorCode;
using production::PanelState;

TEST(WhichCard, TheSameOrderTwiceMakesOneCard)
{
    FlowStation station;
    Workshop workshop{1};
    EXPECT_EQ(station.importDemo(), 3U);
    EXPECT_EQ(station.importDemo(), 0U);
    station.approve("B2026-0103");
    workshop.startLine(station);
    EXPECT_EQ(workshop.process(0).state, PanelState::Done);

    workshop.cards().blank(0);
    const auto before = contentOf(workshop.cards().stateFile(0));
    workshop.cards().insert(0);
    workshop.panels().waitFor(workshop.reader(0), PanelState::Idle);
    EXPECT_EQ(station.importDemo(), 0U);
    EXPECT_EQ(contentOf(workshop.cards().stateFile(0)), before);
    EXPECT_EQ(Books{station}.card(workshop.cards().serial(0)), "blank");

    station.approve("B2026-0101"); // the card that lies there is for this one
    EXPECT_EQ(workshop.panels().waitForEnd(workshop.reader(0)).orderLine, "B2026-0101/1");
    EXPECT_EQ(Books{station}.cards("B2026-0103/1")["ready"], 1U);
}

/// A card that must not be touched, put in while an order waits.
class AForeignCard : public testing::Test
{
protected:
    FlowStation m_station;
    Workshop m_workshop{1};

    void makeOne(FlowStation& station)
    {
        station.importDemo();
        station.approve("B2026-0103");
        m_workshop.startLine(station);
        ASSERT_EQ(m_workshop.process(0).state, PanelState::Done);
    }
};

TEST_F(AForeignCard, OfAnotherHolderIsRefusedUntouched)
{
    makeOne(m_station);
    m_station.approve("B2026-0101");
    expectRefusedUntouched(m_station, m_workshop, {ErrorCode::CardNotBlank});
    EXPECT_EQ(Books{m_station}.card(m_workshop.cards().serial(0)), "ready");
}

TEST_F(AForeignCard, OfAnotherStationIsRefusedUntouched)
{
    makeOne(m_station);
    m_workshop.stopLine();
    FlowStation other;
    other.importDemo();
    other.approve("B2026-0101");
    m_workshop.startLine(other);
    expectRefusedUntouched(other, m_workshop, {ErrorCode::CardNotBlank});
}

TEST_F(AForeignCard, ThatTheBooksHaveInUseIsRefusedUntouchedHoweverBlankItLooks)
{
    m_station.importDemo();
    m_station.approve("B2026-0101");
    auto& database = *m_station.desk().database;
    const auto chip = m_workshop.cards().serial(0);
    mustSucceed(database::inTransaction(
        database, [&](database::Transaction& transaction) -> foundation::Result<void> {
            stock::CardStore store{database};
            if (auto added = store.addBlank(transaction, chip, m_station.desk().act()); !added)
                return added;
            return store.step(transaction, chip, stock::CardState::Rejected, m_station.desk().act(),
                              "bent");
        }));
    m_workshop.startLine(m_station);
    expectRefusedUntouched(m_station, m_workshop, {ErrorCode::CardNotBlank});
    EXPECT_EQ(Books{m_station}.card(chip), "rejected");
}

TEST(WhichCard, TwoReadersMakeTwoWaitingLinesOnceEach)
{
    FlowStation station;
    Workshop workshop{2};
    station.importDemo();
    station.approve("B2026-0101");
    workshop.startLine(station);
    workshop.cards().insert(0);
    workshop.cards().insert(1);
    std::set<std::string> made;
    for (const std::size_t card : {0U, 1U}) {
        const auto end = workshop.panels().waitForEnd(workshop.reader(card));
        EXPECT_EQ(end.state, PanelState::Done) << (end.error ? describe(*end.error) : "");
        EXPECT_EQ(Books{station}.card(workshop.cards().serial(card)), "ready");
        made.insert(end.orderLine);
    }
    EXPECT_EQ(made, (std::set<std::string>{"B2026-0101/1", "B2026-0101/2"}));
    for (const auto& line : made) {
        EXPECT_EQ(Books{station}.line(line), "made");
        EXPECT_EQ(Books{station}.cards(line), (std::map<std::string, std::size_t>{{"ready", 1}}));
        EXPECT_EQ(Books{station}.letters(line), (std::map<std::string, std::size_t>{{"ready", 1}}));
    }
}

} // namespace
