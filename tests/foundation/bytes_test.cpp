// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/bytes.h"

#include <gtest/gtest.h>

using namespace foundation;

TEST(Hex, GoesBothWays)
{
    EXPECT_EQ(toHex(Bytes{0x00, 0xA4, 0xff}), "00A4FF");
    EXPECT_EQ(*fromHex("00 a4 FF"), (Bytes{0x00, 0xA4, 0xFF}));
}

TEST(Hex, RefusesHalfABytesAndOtherLetters)
{
    EXPECT_EQ(fromHex("00A").error().code, ErrorCode::InvalidEncoding);
    EXPECT_EQ(fromHex("0G").error().code, ErrorCode::InvalidEncoding);
    EXPECT_EQ(fromHex("0 0").error().code, ErrorCode::InvalidEncoding);
}

TEST(Base64, GoesBothWaysForEveryPadding)
{
    for (std::size_t size = 0; size < 7; ++size) {
        const Bytes bytes(size, 0xA5);
        EXPECT_EQ(*fromBase64(toBase64(bytes)), bytes) << size;
    }
    EXPECT_FALSE(fromBase64("abc").ok());
    EXPECT_FALSE(fromBase64("ab!=").ok());
}
