// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/virtualcard/card_in_hand.h"

#include <gtest/gtest.h>

namespace virtualcard {

TEST(CreateFile, SelectsTheNewFileAndRefusesASecondOne)
{
    CardInCreation card;
    EXPECT_EQ(card.create("0004", "01", "4401", "0000FF"), "9000");
    EXPECT_EQ(card.send("00B00000 04"), "FFFFFFFF9000");
    EXPECT_EQ(card.create("0004", "01", "4401", "0000FF"), "6A89");
}

TEST(CreateFile, RefusesWhatMakesNoSense)
{
    CardInCreation card;
    EXPECT_EQ(card.create("0004", "02", "4401", "0000FF"), "6984");
    EXPECT_EQ(card.create("0004", "01", "3F00", "0000FF"), "6984");
    EXPECT_EQ(card.create("0000", "01", "4401", "0000FF"), "6984");
    EXPECT_EQ(card.create("0801", "11", "4B01", "1111FF"), "6984");
    EXPECT_EQ(card.create("0200", "22", "4B01", "1111FF"), "6984");
    // size with the tag of the other kind, length that overruns, a tag missing, nothing at all
    EXPECT_EQ(card.send("00E0000019 6217 81020004 820101 83024401 86030000FF 85020000 8A0100"),
              "6984");
    EXPECT_EQ(card.send("00E0000019 6218 80020004 820101 83024401 86030000FF 85020000 8A0100"),
              "6984");
    EXPECT_EQ(card.send("00E000000D 620B 80020004 820101 83024401"), "6984");
    EXPECT_EQ(card.send("00E00000"), "6984");
}

TEST(CreateFile, StopsWhenTheChipIsFull)
{
    CardInCreation card;
    EXPECT_EQ(card.create("7FFF", "01", "4301", "0000FF"), "9000");
    card.selectDirectory();
    EXPECT_EQ(card.create("7FFF", "01", "4302", "0000FF"), "9000");
    card.selectDirectory();
    EXPECT_EQ(card.create("7FFF", "01", "4303", "0000FF"), "6A84");
    EXPECT_EQ(card.create("0100", "01", "4303", "0000FF"), "9000");
}

TEST(Binary, WritesAndReadsWithinTheFile)
{
    CardInCreation card;
    card.create("0006", "01", "4401", "0000FF");
    EXPECT_EQ(card.send("00D60002 03 AABBCC"), "9000");
    EXPECT_EQ(card.send("00B00000 00"), "FFFFAABBCCFF9000");
    EXPECT_EQ(card.send("00B00004 03"), "CCFF6282");
    EXPECT_EQ(card.send("00B00006 01"), "6B00");
    EXPECT_EQ(card.send("00D60005 02 AABB"), "6B00");
    EXPECT_EQ(card.send("00B08000 01"), "6A86");
    EXPECT_EQ(card.send("000E0003"), "9000");
    EXPECT_EQ(card.send("00B00000 00"), "FFFFAAFFFFFF9000");
}

TEST(Binary, MoreThan255BytesInOneCommandAreTooMany)
{
    CardInCreation card;
    card.create("0400", "01", "4301", "0000FF");
    EXPECT_EQ(card.send("00D60000 000100" + std::string(512, 'A')), "6700");
    EXPECT_EQ(card.send("00D60000 FF" + std::string(510, 'A')), "9000");
    EXPECT_EQ(card.send("10D60000 02 AAAA"), "6884");
}

TEST(Binary, OnlyElementaryFilesHaveBytes)
{
    CardInCreation card;
    EXPECT_EQ(card.send("00B00000 01"), "6985");
    card.create("0800", "11", "4B01", "1111FF");
    EXPECT_EQ(card.send("00B00000 01"), "6981");
    EXPECT_EQ(card.send("00D60000 01 AA"), "6981");
}

TEST(DeleteFile, TakesEverythingInsideAndSelectsTheParent)
{
    CardInCreation card;
    EXPECT_EQ(card.create("0010", "38", "5100", "000FFF"), "9000");
    EXPECT_EQ(card.create("0010", "01", "4401", "0000FF"), "9000");
    EXPECT_EQ(card.send("00A4080C 04 50155100"), "9000");
    EXPECT_EQ(card.send("00E40000"), "9000");
    EXPECT_EQ(card.send("00A4080C 06 501551004401"), "6A82");
    EXPECT_EQ(card.send("00A4000C 02 3F00"), "9000");
    EXPECT_EQ(card.send("00E40000"), "6985");
}

TEST(ChangeCounter, CountsChangesOfTheContentAlone)
{
    CardInCreation card;
    const auto before = card.state.changeCounter;
    card.create("0010", "01", "4401", "0000FF");
    card.send("00D60000 01 AA");
    EXPECT_EQ(card.state.changeCounter, before + 2);
    card.send("00B00000 01");
    card.verifyWrongly(1);
    EXPECT_EQ(card.state.changeCounter, before + 2);
}

} // namespace virtualcard
