// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/scriptedcard/scripted_card.h"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

using namespace scriptedcard;
using foundation::Bytes;
using foundation::ErrorCode;
using smartcard::CommandApdu;
using smartcard::Header;

namespace {

const CommandApdu& selectCommand()
{
    static const auto command =
        CommandApdu::open(Header{0x00, 0xA4, 0x00, 0x0C}, Bytes{0x50, 0x15});
    return command;
}

} // namespace

TEST(ScriptedCard, AnswersByScript)
{
    auto card = ScriptedCard::saying(R"(
        # the application folder
        > 00A4000C 02 5015
        < 9000
        > 00B0000000     # all of it
        < 0102
        + 03 9000
        > 00B0000000
        ! CardRemoved
    )",
                                     Bytes{0x3B, 0x00});
    EXPECT_TRUE(card.transmit(selectCommand())->status.isSuccess());
    const CommandApdu read{Header{0x00, 0xB0, 0x00, 0x00}, smartcard::kAll};
    EXPECT_EQ(card.transmit(read)->data, (Bytes{1, 2, 3}));
    EXPECT_FALSE(card.finished());
    EXPECT_EQ(card.transmit(read).error().code, ErrorCode::CardRemoved);
    EXPECT_TRUE(card.finished());
    EXPECT_EQ(card.atr().size(), 2U);
}

TEST(ScriptedCard, FailsTheTestOnAnotherByte)
{
    EXPECT_NONFATAL_FAILURE(
        {
            auto card = ScriptedCard::saying("> 00A4000C025016\n< 9000");
            EXPECT_EQ(card.transmit(selectCommand()).error().code, ErrorCode::TransmitFailed);
        },
        "expected 00A4000C025016\n     got 00A4000C025015");
}

TEST(ScriptedCard, FailsTheTestWhenTheScriptRunsOut)
{
    EXPECT_NONFATAL_FAILURE(
        {
            auto card = ScriptedCard::saying("");
            EXPECT_FALSE(card.transmit(selectCommand()).ok());
        },
        "the script has ended");
}

TEST(ScriptedCard, FailsTheTestWhenSomethingIsLeftOver)
{
    EXPECT_NONFATAL_FAILURE({ ScriptedCard::saying("> 00A4000C025015\n< 9000"); },
                            "1 scripted commands were never sent");
}

TEST(ScriptedCard, FailsTheTestWithoutItsFile)
{
    EXPECT_NONFATAL_FAILURE(ScriptedCard::following("myeid/no_such.apdu"), "FileUnreadable");
}

TEST(ApduScript, RefusesWhatIsNoScriptAndNamesTheLine)
{
    for (const char* text :
         {"hello", "> 00A4", "< 9000", "> 00A4\n> 00A4\n< 9000", "> 0G\n< 9000", "> 00\n! Nonsense",
          "+ 00", "> 00\n! CardRemoved\n+ 00", "> 00\n< 90 0"}) {
        const auto script = ApduScript::parse(text, "x.apdu");
        ASSERT_FALSE(script.ok()) << text;
        EXPECT_EQ(script.error().code, ErrorCode::InvalidEncoding);
        EXPECT_NE(script.error().context.find("x.apdu:"), std::string::npos);
    }
}
