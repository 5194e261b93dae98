// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Carriers tell of card and letter in any order: each telling is booked, and the line says what
// holds for both.

#include "station/workplace/letter_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using support::kLine;

class ShipmentOrder : public testing::Test
{
protected:
    support::MadeLine m_made;

    void SetUp() override { m_made.printAndConfirm(); }
    void returned(std::int64_t id) { mustSucceed(workplace::markReturned(m_made.maker(), id, {})); }
    void delivered(std::int64_t id)
    {
        mustSucceed(workplace::markDelivered(m_made.maker(), id, {}));
    }
    std::string line() { return m_made.books().line(kLine); }
    std::string card() { return m_made.books().card(m_made.chip()); }
};

TEST_F(ShipmentOrder, ACardThatComesBackBeforeItsLetterHasLeftIsBooked)
{
    returned(m_made.sendCard());
    EXPECT_EQ(card(), "returned");
    EXPECT_EQ(line(), "made"); // they have not both left
    const auto again = m_made.sendCard();
    EXPECT_EQ(line(), "made");
    const auto letter = m_made.sendLetter();
    EXPECT_EQ(line(), "shipped");
    delivered(again);
    EXPECT_EQ(line(), "shipped");
    delivered(letter);
    EXPECT_EQ(line(), "delivered");
}

TEST_F(ShipmentOrder, ALetterThatLeavesAfterItsCardCameBackIsBooked)
{
    returned(m_made.sendCard());
    const auto letter = m_made.sendLetter();
    EXPECT_EQ(line(), "made");
    delivered(letter);
    EXPECT_EQ(line(), "made");
    delivered(m_made.sendCard());
    EXPECT_EQ(line(), "delivered");
}

TEST_F(ShipmentOrder, ACardThatArrivesBeforeItsLetterHasLeftIsBooked)
{
    delivered(m_made.sendCard());
    EXPECT_EQ(card(), "delivered");
    EXPECT_EQ(line(), "made");
    const auto letter = m_made.sendLetter();
    EXPECT_EQ(line(), "shipped");
    delivered(letter);
    EXPECT_EQ(line(), "delivered");
}

TEST_F(ShipmentOrder, ACardThatComesBackWhileItsLetterIsOnItsWayMakesTheLineReturned)
{
    const auto card = m_made.sendCard();
    const auto letter = m_made.sendLetter();
    returned(card);
    EXPECT_EQ(line(), "returned");
    delivered(letter);
    EXPECT_EQ(line(), "returned");
    const auto again = m_made.sendCard();
    EXPECT_EQ(line(), "shipped");
    delivered(again);
    EXPECT_EQ(line(), "delivered");
}

} // namespace
