// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

TEST(FactoryCard, AnswersWhoItIsAndNothingElse)
{
    CardInHand card;
    EXPECT_EQ(card.send("00A4040C 0C A000000063504B43532D3135"), "9000");
    EXPECT_EQ(card.send("00CA01A0 00"), "4D79454944040505"
                                        "0102030405060708090A"
                                        "0000"
                                        "9000");
    EXPECT_EQ(card.send("00CA01AA 0B"), "010009100000000000020"
                                        "9"
                                        "9000");
    EXPECT_EQ(card.selectDirectory(), "6A82");
    EXPECT_EQ(card.setPin(1), "6985");
    EXPECT_EQ(card.verify(1), "6A88");
    EXPECT_EQ(card.activate(), "6985");
    EXPECT_EQ(card.create("0010", "01", "2F00", "0000FF"), "6985");
    EXPECT_EQ(card.state.lifeCycle, LifeCycle::Factory);
    EXPECT_EQ(card.initialize(), "9000");
    EXPECT_EQ(card.selectDirectory(), "9000");
}

TEST(Select, TellsAboutAFile)
{
    CardInCreation card;
    EXPECT_EQ(card.create("00A0", "01", "5032", "033FFF"), "9000");
    EXPECT_EQ(card.send("00A40000 02 5032 00"), "6F17"
                                                "800200A0"
                                                "820101"
                                                "83025032"
                                                "8603033FFF"
                                                "85020000"
                                                "8A0101"
                                                "9000");
    EXPECT_EQ(card.activate(), "9000");
    EXPECT_EQ(card.send("00A40000 02 3F00 00"), "6F17"
                                                "8102FFFF"
                                                "820138"
                                                "83023F00"
                                                "8603113FFF"
                                                "85020000"
                                                "8A0107"
                                                "9000");
}

TEST(Select, FindsByPathIdentifierNameAndParent)
{
    CardInCreation card;
    card.create("0010", "01", "5032", "0000FF");
    EXPECT_EQ(card.send("00A4080C 04 50155032"), "9000");
    EXPECT_EQ(card.state.files.master().child(0x5015)->child(0x5032)->size, 16);
    EXPECT_EQ(card.send("00A4090C 02 5032"), "9000");
    EXPECT_EQ(card.send("00A4030C"), "9000");
    EXPECT_EQ(card.send("00A4020C 02 5032"), "9000");
    EXPECT_EQ(card.send("00A4010C 02 5032"), "6A82");
    EXPECT_EQ(card.send("00A4040C 0C A000000063504B43532D3135"), "9000");
    EXPECT_EQ(card.send("00A4010C 02 5015"), "9000");
    EXPECT_EQ(card.send("00A4000C"), "9000");
}

TEST(Select, AMissingFileLeavesTheSelection)
{
    CardInCreation card;
    card.create("0001", "01", "5032", "0000FF");
    EXPECT_EQ(card.select("4D01"), "6A82");
    EXPECT_EQ(card.send("00B00000 01"), "FF9000");
}

TEST(Select, RefusesWhatItDoesNotKnow)
{
    CardInCreation card;
    EXPECT_EQ(card.send("00A4050C 02 5015"), "6A86");
    EXPECT_EQ(card.send("00A40004 02 5015"), "6A86");
    EXPECT_EQ(card.send("00A4080C 03 501550"), "6700");
    EXPECT_EQ(card.send("00A4080C 04 3F005015"), "6A82");
}

TEST(ListFiles, ByKind)
{
    CardInCreation card;
    card.create("0010", "01", "5032", "0000FF");
    card.selectDirectory();
    card.create("0800", "11", "4B01", "1111FF");
    card.selectDirectory();
    card.create("0100", "22", "4B02", "1111FF");
    EXPECT_EQ(card.send("00CA01A1 00"), "50324B014B02"
                                        "9000");
    EXPECT_EQ(card.send("00CA01A2 00"), "5032"
                                        "9000");
    EXPECT_EQ(card.send("00CA01A3 00"), "9000");
    EXPECT_EQ(card.send("00CA01A4 00"), "4B01"
                                        "9000");
    EXPECT_EQ(card.send("00CA01A5 00"), "4B02"
                                        "9000");
}

TEST(Class, OnlyDeleteMayHaveA0)
{
    CardInCreation card;
    EXPECT_EQ(card.send("80A4000C 02 5015"), "6E00");
    EXPECT_EQ(card.send("A0A4000C 02 5015"), "6E00");
    card.create("0010", "01", "5032", "0000FF");
    EXPECT_EQ(card.send("A0E40000"), "9000");
    EXPECT_EQ(card.send("00FE0000"), "6D00");
}

} // namespace virtualcard
