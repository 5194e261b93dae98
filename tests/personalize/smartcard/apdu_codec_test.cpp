// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_codec.h"

#include <gtest/gtest.h>

using namespace smartcard;
using foundation::Bytes;
using foundation::ErrorCode;
using foundation::toHex;

namespace {

constexpr Header kHeader{0x00, 0xA4, 0x04, 0x0C};

std::string shortForm(const CommandApdu& command)
{
    return toHex(encodeShort(command).view());
}

std::string extendedForm(const CommandApdu& command)
{
    return toHex(encodeExtended(command).view());
}

} // namespace

// ISO/IEC 7816-3, 12.1.3, table 14: the seven forms.
TEST(ApduCodec, WritesTheFourShortCases)
{
    EXPECT_EQ(shortForm(CommandApdu{kHeader}), "00A4040C");
    EXPECT_EQ(shortForm(CommandApdu{kHeader, 0x20}), "00A4040C20");
    EXPECT_EQ(shortForm(CommandApdu{kHeader, 256}), "00A4040C00");
    EXPECT_EQ(shortForm(CommandApdu{kHeader, kAll}), "00A4040C00");
    EXPECT_EQ(shortForm(CommandApdu::open(kHeader, Bytes{0x50, 0x15})), "00A4040C025015");
    EXPECT_EQ(shortForm(CommandApdu::open(kHeader, Bytes{0x50, 0x15}, 0x10)), "00A4040C02501510");
}

TEST(ApduCodec, WritesTheThreeExtendedCases)
{
    EXPECT_EQ(extendedForm(CommandApdu{kHeader}), "00A4040C");
    EXPECT_EQ(extendedForm(CommandApdu{kHeader, 0x1234}), "00A4040C001234");
    EXPECT_EQ(extendedForm(CommandApdu{kHeader, kAll}), "00A4040C000000");
    EXPECT_EQ(extendedForm(CommandApdu::open(kHeader, Bytes{0x50, 0x15})), "00A4040C0000025015");
    EXPECT_EQ(extendedForm(CommandApdu::open(kHeader, Bytes{0x50, 0x15}, kAll)),
              "00A4040C00000250150000");
}

TEST(ApduCodec, KnowsWhatFitsTheShortForm)
{
    EXPECT_TRUE(fitsShort(CommandApdu::open(kHeader, Bytes(255), 256)));
    EXPECT_TRUE(fitsShort(CommandApdu{kHeader, kAll}));
    EXPECT_FALSE(fitsShort(CommandApdu::open(kHeader, Bytes(256))));
    EXPECT_FALSE(fitsShort(CommandApdu{kHeader, 257}));
}

TEST(ApduCodec, TakesAnNeOfZeroForNone)
{
    EXPECT_EQ(shortForm(CommandApdu{kHeader, 0}), "00A4040C");
    EXPECT_EQ(extendedForm(CommandApdu{kHeader, 0}), "00A4040C");
}

TEST(ApduCodec, SplitsAnAnswer)
{
    const auto bare = decodeResponse(Bytes{0x6A, 0x82});
    ASSERT_TRUE(bare.ok());
    EXPECT_TRUE(bare->data.empty());
    EXPECT_EQ(bare->status, sw::kFileNotFound);

    const auto full = decodeResponse(Bytes{1, 2, 0x90, 0x00});
    ASSERT_TRUE(full.ok());
    EXPECT_EQ(full->data, (Bytes{1, 2}));
    EXPECT_TRUE(full->status.isSuccess());
}

/// No card says less than SW1-SW2 (ISO/IEC 7816-4, 5.6): the rest was lost on the way.
TEST(ApduCodec, AnAnswerWithoutAStatusWordIsTheLinesFault)
{
    EXPECT_EQ(decodeResponse(Bytes{}).error().code, ErrorCode::TransmitFailed);
    EXPECT_EQ(decodeResponse(Bytes{0x90}).error().code, ErrorCode::TransmitFailed);
}

TEST(ApduCodec, RefusesAnAnswerThatIsTooLong)
{
    EXPECT_TRUE(decodeResponse(Bytes(65538)).ok());
    EXPECT_EQ(decodeResponse(Bytes(65539)).error().code, ErrorCode::CardAnswerMalformed);
}
