// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/myeid/card_files.h"

#include "fixtures/scriptedcard/scripted_card.h"

#include <gtest/gtest.h>

using namespace myeid;
using foundation::Bytes;
using foundation::ErrorCode;
using scriptedcard::ScriptedCard;

namespace {

constexpr Rules kRules{0x03, 0x3F, 0xFF};

} // namespace

TEST(CardFiles, SelectsNothingTwice)
{
    auto card = ScriptedCard::saying("> 00A4080C 02 5015\n< 9000\n"
                                     "> 00A4000C 02 4B01\n< 9000\n");
    CardFiles files{card};
    for (int time = 0; time < 2; ++time) {
        EXPECT_TRUE(files.enterApplication());
        EXPECT_TRUE(files.select(keyFile(1)));
    }
}

TEST(CardFiles, WritesAFileInPiecesAsLongAsTheChannelTakes)
{
    ScriptedCard card{scriptedcard::ApduScript::parse(
                          "> 00A4080C 02 5015\n< 9000\n"
                          "> 00E00000 19 6217 80020005 820101 83024301 8603033FFF 85020000 8A0100\n"
                          "< 9000\n"
                          "> 00D60000 02 0102\n< 9000\n"
                          "> 00D60002 02 0304\n< 9000\n"
                          "> 00D60004 01 05\n< 9000\n")
                          .value(),
                      {},
                      2};
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    EXPECT_TRUE(files.write(certificateFile(1), 5, kRules, Bytes{1, 2, 3, 4, 5}));
    EXPECT_TRUE(files.select(certificateFile(1))) << "the new file is selected already";
}

TEST(CardFiles, MakesAFileOfATornSessionAnew)
{
    auto card = ScriptedCard::saying(
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 6A89\n"
        "> 00A4000C 02 4301\n< 9000\n"
        "> A0E40000\n< 9000\n"
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 9000\n"
        "> 00D60000 01 AA\n< 9000\n");
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    EXPECT_TRUE(files.write(certificateFile(1), 1, kRules, Bytes{0xAA}));
}

TEST(CardFiles, GivesUpWhenAFileComesBackFromTheDead)
{
    auto card = ScriptedCard::saying(
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 6A89\n"
        "> 00A4000C 02 4301\n< 9000\n"
        "> A0E40000\n< 9000\n"
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 6A89\n");
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    const auto written = files.write(certificateFile(1), 1, kRules, Bytes{0xAA});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CardRefused);
    EXPECT_EQ(written.error().statusWord, 0x6A89);
}

TEST(CardFiles, SelectsTheDirectoryWhenACardMindsTheSelectedFile)
{
    auto card = ScriptedCard::saying(
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 9000\n"
        "> 00D60000 01 AA\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024302 8603033FFF 85020000 8A0100\n< 6982\n"
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024302 8603033FFF 85020000 8A0100\n< 9000\n"
        "> 00D60000 01 BB\n< 9000\n");
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    ASSERT_TRUE(files.write(certificateFile(1), 1, kRules, Bytes{0xAA}));
    EXPECT_TRUE(files.write(certificateFile(2), 1, kRules, Bytes{0xBB}));
}

TEST(CardFiles, RefusedOutrightIsNotAskedAgain)
{
    auto card = ScriptedCard::saying(
        "> 00A4080C 02 5015\n< 9000\n"
        "> 00E00000 19 6217 80020001 820101 83024301 8603033FFF 85020000 8A0100\n< 6982\n");
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    const auto written = files.write(certificateFile(1), 1, kRules, Bytes{0xAA});
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::CardRefused);
    EXPECT_EQ(written.error().context, "CREATE FILE 4301");
}

TEST(CardFiles, ContentBeyondTheSizeOrTheCardsReachIsRefusedHere)
{
    auto card = ScriptedCard::saying("");
    CardFiles files{card};
    EXPECT_EQ(files.write(certificateFile(1), 1, kRules, Bytes(2)).error().code,
              ErrorCode::CapabilityMissing);
    EXPECT_EQ(files.write(certificateFile(1), 0x8000, kRules, Bytes(2)).error().code,
              ErrorCode::CapabilityMissing);
}

TEST(CardFiles, KnowsNothingAfterAFaultOfTheLine)
{
    auto card = ScriptedCard::saying("> 00A4080C 02 5015\n< 9000\n"
                                     "> 00A4000C 02 4B01\n! CardReset\n"
                                     "> 00A4080C 02 5015\n< 9000\n");
    CardFiles files{card};
    ASSERT_TRUE(files.enterApplication());
    EXPECT_EQ(files.select(keyFile(1)).error().code, ErrorCode::CardReset);
    EXPECT_TRUE(files.enterApplication());
}

TEST(CardFiles, AppletThatMayNotBeInitialisedIsNotBlank)
{
    auto card = ScriptedCard::saying("> 00DA01E0 08 FFFF 333FFF 333FFF\n< 6982\n"
                                     "> 00DA01E0 08 FFFF 333FFF 333FFF\n< 6F00\n");
    CardFiles files{card};
    constexpr auto kDirectory = directoryRules(Pin::Administration);
    EXPECT_EQ(files.initialize(kDirectory, kDirectory).error().code, ErrorCode::CardNotBlank);
    EXPECT_EQ(files.initialize(kDirectory, kDirectory).error().code, ErrorCode::CardRefused);
}
