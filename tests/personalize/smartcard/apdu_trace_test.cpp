// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_trace.h"

#include "fixtures/scriptedcard/scripted_card.h"

#include <gtest/gtest.h>

#include <vector>

using namespace smartcard;
using foundation::Bytes;
using foundation::bytesOf;
using foundation::SecretBytes;
using scriptedcard::ScriptedCard;

namespace {

class Lines final : public TraceSink
{
public:
    void line(std::string_view text) override { lines.emplace_back(text); }
    std::vector<std::string> lines;
};

CommandApdu verify(const char* pin)
{
    auto code = SecretBytes::copyOf(bytesOf(pin));
    code.padTo(8, 0xFF);
    return CommandApdu::secret({0x00, 0x20, 0x00, 0x01}, std::move(code));
}

} // namespace

TEST(ApduTrace, WritesWhatPasses)
{
    auto card = ScriptedCard::saying("> 00A4000C025015\n< 9000\n> 00B0000010\n< 0102 6282\n"
                                     "> 00B0000000\n! CardRemoved");
    Lines trace;
    TracingChannel channel{card, trace};
    EXPECT_TRUE(
        channel.transmit(CommandApdu::open({0x00, 0xA4, 0x00, 0x0C}, Bytes{0x50, 0x15})).ok());
    EXPECT_TRUE(channel.transmit(CommandApdu{{0x00, 0xB0, 0x00, 0x00}, 16}).ok());
    EXPECT_FALSE(channel.transmit(CommandApdu{{0x00, 0xB0, 0x00, 0x00}, kAll}).ok());
    EXPECT_EQ(trace.lines,
              (std::vector<std::string>{"> 00A4000C 02 5015", "< 9000", "> 00B00000 Le 10",
                                        "< 0102 6282", "> 00B00000 Le all", "! CardRemoved"}));
}

TEST(ApduTrace, WritesLongLengths)
{
    const auto line = traceLine(CommandApdu::open({0x00, 0xD6, 0x00, 0x00}, Bytes(300), 1024));
    EXPECT_TRUE(line.starts_with("> 00D60000 012C 0000")) << line;
    EXPECT_TRUE(line.ends_with("00 Le 0400")) << line;
}

TEST(ApduTrace, ShowsNeitherACodeNorTheAnswerToOne)
{
    auto card = ScriptedCard::saying("> 0020000108 343731313438FFFF\n< 3437 9000");
    Lines trace;
    TracingChannel channel{card, trace};
    EXPECT_TRUE(channel.transmit(verify("471148")).ok());
    EXPECT_EQ(trace.lines, (std::vector<std::string>{"> 00200001 [8 bytes not shown]",
                                                     "< [2 bytes not shown] 9000"}));
}

/// Whatever the code, as text or as hexadecimal of its characters, it stands in no line.
TEST(ApduTrace, CanNotShowACode)
{
    for (const char* pin : {"000000", "123456", "90009000", "31323334", "00000001"}) {
        const auto command = verify(pin);
        const std::string all =
            traceLine(command) + traceLine(command, {Bytes{}, StatusWord{0x63C2}});
        EXPECT_EQ(all.find(pin), std::string::npos) << all;
        EXPECT_EQ(all.find(foundation::toHex(bytesOf(pin))), std::string::npos) << all;
    }
}
