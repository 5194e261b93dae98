// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/temporary_folder.h"
#include "fixtures/virtualcard/state_text.h"
#include "tests/virtualcard/card_in_hand.h"

#include <fstream>
#include <gtest/gtest.h>

namespace virtualcard {

TEST(State, EverythingComesBackFromTheText)
{
    CardInCreation card;
    card.create("0004", "01", "4401", "013FFF");
    card.send("00D60000 02 AABB");
    card.selectDirectory();
    card.create("0010", "38", "5100", "000FFF");
    card.create("0100", "22", "4B01", "2222FF", "2000");
    card.send("00460000");
    card.activate();
    card.verifyWrongly(2);

    auto back = fromText(toText(card.state));
    ASSERT_TRUE(back) << describe(back.error());
    EXPECT_EQ(toText(*back), toText(card.state));
    FakePower power;
    Card again{*back, Protocol::T1, power};
    const auto send = [&](const char* hex) {
        return foundation::toHex(again.transmit(*foundation::fromHex(hex)));
    };
    EXPECT_EQ(send("00200002"), "63C2");
    EXPECT_EQ(send("00A4080C 04 50154401"), "9000");
    EXPECT_EQ(send("00B00000 00"), "AABBFFFF9000");
    EXPECT_EQ(send("00A4080C 06 501551004B01"), "9000");
    EXPECT_EQ(send("00CA0186 00").substr(0, 6), "304104");
    EXPECT_EQ(send("00200002 08 313131313131FFFF"), "9000");
}

TEST(State, IsKeptForEachChangeAndForNothingElse)
{
    CardInCreation card;
    card.activate();
    const unsigned before = card.kept;
    card.send("00CA01A0 00");
    card.selectDirectory();
    card.send("00200001");
    EXPECT_EQ(card.kept, before);
    card.verifyWrongly(1);
    EXPECT_EQ(card.kept, before + 1);
}

TEST(State, DamagedTextIsRefusedWithItsLine)
{
    CardInCreation card;
    std::string text = toText(card.state);
    EXPECT_FALSE(fromText(""));
    EXPECT_FALSE(fromText("virtualcard 2\n"));
    EXPECT_FALSE(fromText(text.substr(0, text.find("file"))));
    text.replace(text.find("life-cycle 1"), 12, "life-cycle 5");
    const auto wrong = fromText(text);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().context, "virtual card state, line 3");
}

TEST(StateFile, ANewFileIsANewCardAndStays)
{
    const testbench::TemporaryFolder folder;
    const StateFile file{folder / "card"};
    const auto first = file.open(std::nullopt);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->lifeCycle, LifeCycle::Factory);
    const auto second = file.open(std::nullopt);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->serial, first->serial);
    EXPECT_NE(newCard(std::nullopt).serial, first->serial);
}

TEST(StateFile, WhatCannotBeReadIsNotOverwritten)
{
    const testbench::TemporaryFolder folder;
    std::ofstream{folder / "card"} << "something else\n";
    const auto opened = StateFile{folder / "card"}.open(std::nullopt);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, foundation::ErrorCode::InvalidEncoding);
    EXPECT_FALSE(StateFile{folder / "no" / "card"}.open(std::nullopt));
}

} // namespace virtualcard
