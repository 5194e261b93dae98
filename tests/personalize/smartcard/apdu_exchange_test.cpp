// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_exchange.h"

#include "fixtures/scriptedcard/scripted_wire.h"

#include <gtest/gtest.h>

#include <string>

using namespace smartcard;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::toHex;
using scriptedcard::ScriptedWire;

namespace {

constexpr WireAbilities kT0{Protocol::T0, false};
constexpr WireAbilities kT1{Protocol::T1, false};
constexpr WireAbilities kT1Extended{Protocol::T1, true};
constexpr Header kSelect{0x00, 0xA4, 0x04, 0x00};
constexpr Header kRead{0x00, 0xB0, 0x00, 0x00};
constexpr Header kUpdate{0x00, 0xD6, 0x00, 0x00};

std::string repeated(const char* hex, std::size_t count)
{
    std::string text;
    while (count-- > 0)
        text += hex;
    return text;
}

} // namespace

TEST(ApduExchange, SendsTheFourCasesAsT1Has)
{
    ScriptedWire wire{"> 00A40400\n< 9000\n"
                      "> 00B0000010\n< 0102 9000\n"
                      "> 00A40400 02 5015\n< 9000\n"
                      "> 00A40400 02 5015 00\n< 6F00 9000\n",
                      kT1};
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu{kSelect})->status.isSuccess());
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, 16})->data, (Bytes{1, 2}));
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15})).ok());
    EXPECT_EQ(exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15}, kAll))->data,
              (Bytes{0x6F, 0x00}));
}

TEST(ApduExchange, SendsTheFourCasesAsT0Has)
{
    ScriptedWire wire{"> 00A40400 00\n< 9000         # case 1 has P3\n"
                      "> 00B0000010\n< 0102 9000\n"
                      "> 00A40400 02 5015\n< 9000\n"
                      "> 00A40400 02 5015\n< 6102       # case 4 has no Le\n"
                      "> 00C00000 02\n< 6F00 9000\n",
                      kT0};
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu{kSelect})->status.isSuccess());
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, 16})->data, (Bytes{1, 2}));
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15})).ok());
    EXPECT_EQ(exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15}, kAll))->data,
              (Bytes{0x6F, 0x00}));
}

TEST(ApduExchange, RepeatsOnceWithTheCardsLe)
{
    ScriptedWire wire{"> 00B0000000\n< 6C03\n> 00B0000003\n< 010203 9000\n"
                      "> 00B0000000\n< 6C03\n> 00B0000003\n< 6C04   # and not for ever\n",
                      kT0};
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, kAll})->data, (Bytes{1, 2, 3}));
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, kAll})->status, StatusWord{0x6C04});
}

TEST(ApduExchange, FetchesAllThatTheCardHas)
{
    const auto page = repeated("AA", 256);
    ScriptedWire wire{"> 00B0000000\n< " + page + " 6100\n> 00C0000000\n< " + page +
                          " 6102\n> 00C0000002\n< BBBB 9000\n",
                      kT1};
    const auto answer = exchangeApdu(wire, CommandApdu{kRead, kAll});
    EXPECT_EQ(answer->data.size(), 514U);
    EXPECT_TRUE(answer->status.isSuccess());
}

TEST(ApduExchange, FetchesNoMoreThanWasAskedFor)
{
    ScriptedWire wire{"> 00A40400 02 5015\n< 6120\n> 00C0000004\n< 01020304 611C\n", kT0};
    const auto answer = exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15}, 4));
    EXPECT_EQ(answer->data.size(), 4U);
    EXPECT_TRUE(answer->status.isSuccess());
}

TEST(ApduExchange, TakesAnOfferNotAskedForAsSuccess)
{
    ScriptedWire wire{"> 00A40400 02 5015\n< 6120\n", kT0};
    const auto answer = exchangeApdu(wire, CommandApdu::open(kSelect, Bytes{0x50, 0x15}));
    EXPECT_TRUE(answer->status.isSuccess());
    EXPECT_TRUE(answer->data.empty());
}

TEST(ApduExchange, FetchesOnTheCommandsChannelWithoutItsOtherBits)
{
    ScriptedWire wire{"> 0EA40400 02 5015 00\n< 6101\n> 02C0000001\n< AA 9000\n"
                      "> 8CA40400 02 5015 00\n< 6101\n> 00C0000001\n< AA 9000\n"
                      "> 65A40400 02 5015 00\n< 6101\n> 45C0000001\n< AA 9000\n",
                      kT1};
    for (const auto cla : Bytes{0x0E, 0x8C, 0x65}) {
        const Header header{cla, 0xA4, 0x04, 0x00};
        EXPECT_EQ(exchangeApdu(wire, CommandApdu::open(header, Bytes{0x50, 0x15}, kAll))->data,
                  Bytes{0xAA});
    }
}

TEST(ApduExchange, PassesOnARefusalInTheMiddleOfFetching)
{
    ScriptedWire wire{"> 00B0000000\n< 0102 6105\n> 00C0000005\n< 6F00\n", kT1};
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, kAll})->status, StatusWord{0x6F00});
}

TEST(ApduExchange, DoesNotRunForEver)
{
    ScriptedWire empty{"> 00B0000000\n< 6105\n> 00C0000005\n< 6105\n", kT1};
    EXPECT_EQ(exchangeApdu(empty, CommandApdu{kRead, kAll}).error().code,
              ErrorCode::CardAnswerMalformed);

    std::string drip = "> 00B0000000\n< 01 6101\n";
    for (int i = 0; i < 1025; ++i)
        drip += "> 00C0000001\n< 01 6101\n";
    ScriptedWire dripping{drip, kT1};
    EXPECT_EQ(exchangeApdu(dripping, CommandApdu{kRead, kAll}).error().code,
              ErrorCode::CardAnswerMalformed);

    std::string flood = "> 00B0000000\n< 01 6100\n";
    for (int i = 0; i < 2; ++i)
        flood += "> 00C0000000\n< " + repeated("AA", 40'000) + "6100\n";
    ScriptedWire flooding{flood, kT1};
    EXPECT_EQ(exchangeApdu(flooding, CommandApdu{kRead, kAll}).error().code,
              ErrorCode::CardAnswerMalformed);
}

TEST(ApduExchange, ChainsWhatDoesNotFit)
{
    const auto a = repeated("AA", 255);
    ScriptedWire wire{"> 10D60000 FF" + a + "\n< 9000\n> 10D60000 FF" + a +
                          "\n< 9000\n> 00D60000 02 AAAA 00\n< 0102 9000\n",
                      kT1};
    const auto answer = exchangeApdu(wire, CommandApdu::open(kUpdate, Bytes(512, 0xAA), kAll));
    EXPECT_EQ(answer->data, (Bytes{1, 2}));
}

TEST(ApduExchange, StopsAChainThatIsRefused)
{
    ScriptedWire wire{"> 10D60000 FF" + repeated("AA", 255) + "\n< 6884\n", kT1};
    const auto answer = exchangeApdu(wire, CommandApdu::open(kUpdate, Bytes(300, 0xAA)));
    EXPECT_EQ(answer->status, StatusWord{0x6884});
}

TEST(ApduExchange, UsesExtendedLengthOnlyWhereAllowed)
{
    const auto a = repeated("AA", 300);
    ScriptedWire wire{"> 00D60000 00012C" + a +
                          "\n< 9000\n"
                          "> 00B00000 000400\n< 01 9000\n"
                          "> 00D60000 02 AAAA\n< 9000       # short where it fits\n",
                      kT1Extended};
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu::open(kUpdate, Bytes(300, 0xAA))).ok());
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu{kRead, 1024}).ok());
    EXPECT_TRUE(exchangeApdu(wire, CommandApdu::open(kUpdate, Bytes(2, 0xAA))).ok());

    ScriptedWire t0{"> 00B0000000\n< 01 9000\n", {Protocol::T0, true}};
    EXPECT_TRUE(exchangeApdu(t0, CommandApdu{kRead, 1024}).ok());
}

TEST(ApduExchange, RefusesAnswersWithoutStatusWord)
{
    ScriptedWire wire{"> 00B0000010\n<\n> 00B0000010\n< 90\n", kT1};
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, 16}).error().code,
                  ErrorCode::TransmitFailed);
}

TEST(ApduExchange, PassesTheLinesFaultsOn)
{
    ScriptedWire wire{
        "> 00B0000010\n! CardRemoved\n> 00B0000000\n< 6105\n> 00C0000005\n! CardSilent", kT1};
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, 16}).error().code, ErrorCode::CardRemoved);
    EXPECT_EQ(exchangeApdu(wire, CommandApdu{kRead, kAll}).error().code, ErrorCode::CardSilent);
}
