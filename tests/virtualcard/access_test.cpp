// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

namespace {

/// An activated card with EF 4401 (read always, update PIN 1, delete PIN 3) and EF 4402 (read PIN
/// 2, update never, delete never), 5015 selected.
class ActivatedCard : public CardInCreation
{
public:
    ActivatedCard()
    {
        create("0010", "01", "4401", "013FFF");
        selectDirectory();
        create("0010", "01", "4402", "2FFFFF");
        selectDirectory();
        activate();
    }
};

} // namespace

TEST(Access, NoRuleCountsBeforeActivation)
{
    CardInCreation card;
    EXPECT_EQ(card.create("0010", "01", "4401", "FFFFFF"), "9000");
    EXPECT_EQ(card.send("00D60000 01 AA"), "9000");
    EXPECT_EQ(card.send("00B00000 01"), "AA9000");
    EXPECT_EQ(card.send("00E40000"), "9000");
    EXPECT_EQ(card.send("00200001"), "9000");
}

TEST(Access, EachRuleOfAFileAsksForItsOwnCode)
{
    ActivatedCard card;
    card.select("4401");
    EXPECT_EQ(card.send("00B00000 01"), "FF9000");
    EXPECT_EQ(card.send("00D60000 01 AA"), "6982");
    EXPECT_EQ(card.verify(2), "9000");
    EXPECT_EQ(card.send("00D60000 01 AA"), "6982");
    EXPECT_EQ(card.send("000E0000"), "6982");
    EXPECT_EQ(card.verify(1), "9000");
    EXPECT_EQ(card.send("00D60000 01 AA"), "9000");
    EXPECT_EQ(card.send("00E40000"), "6982");
    EXPECT_EQ(card.verify(3), "9000");
    EXPECT_EQ(card.send("00E40000"), "9000");
}

TEST(Access, NeverMeansNever)
{
    ActivatedCard card;
    for (const unsigned n : {1U, 2U, 3U})
        EXPECT_EQ(card.verify(n), "9000");
    card.select("4402");
    EXPECT_EQ(card.send("00B00000 01"), "FF9000");
    EXPECT_EQ(card.send("00D60000 01 AA"), "6982");
    EXPECT_EQ(card.send("00E40000"), "6982");
}

TEST(Access, TheDirectorySaysWhoMayCreate)
{
    ActivatedCard card;
    EXPECT_EQ(card.create("0010", "01", "4403", "0000FF"), "6982");
    EXPECT_EQ(card.verify(1), "9000");
    EXPECT_EQ(card.create("0010", "01", "4403", "0000FF"), "9000");
}

TEST(Access, CreatingWithAFileSelectedAsksForThatFilesRulesToo)
{
    ActivatedCard card;
    EXPECT_EQ(card.verify(1), "9000");
    card.select("4402");
    EXPECT_EQ(card.create("0010", "01", "4403", "0000FF"), "6982");
    card.selectDirectory();
    EXPECT_EQ(card.create("0010", "01", "4403", "0000FF"), "9000");
}

TEST(Access, AResetForgetsVerifiedCodes)
{
    ActivatedCard card;
    card.verify(1);
    EXPECT_EQ(card.send("00200001"), "9000");
    card.card.reset();
    EXPECT_EQ(card.send("00200001"), "63C3");
}

TEST(Access, SelectingTheAppletKeepsVerifiedCodes)
{
    ActivatedCard card;
    card.verify(1);
    card.send("00A4040C 0C A000000063504B43532D3135");
    EXPECT_EQ(card.send("00200001"), "9000");
}

TEST(LifeCycle, ActivationHappensOnceAndOnlyErasingUndoesIt)
{
    ActivatedCard card;
    EXPECT_EQ(card.activate(), "6985");
    EXPECT_EQ(card.initialize(), "6982");
    EXPECT_EQ(card.verify(1), "9000");
    EXPECT_EQ(card.initialize(), "6982");
    EXPECT_EQ(card.verify(3), "9000");
    EXPECT_EQ(card.initialize(), "9000");
    EXPECT_EQ(card.state.lifeCycle, LifeCycle::Creation);
    EXPECT_EQ(card.send("00A4080C 04 50154401"), "6A82");
    EXPECT_EQ(card.verify(1), "6A88");
}

TEST(LifeCycle, ActivationNamesTheApplet)
{
    CardInCreation card;
    EXPECT_EQ(card.send("00440400 0C A000000063504B43532D3136"), "6A82");
    EXPECT_EQ(card.send("00440000 0C A000000063504B43532D3135"), "6A86");
    EXPECT_EQ(card.send("00DA01E0 07 FFFF113FFF111F"), "6700");
}

} // namespace virtualcard
