// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tables/file_text.h"

#include <gtest/gtest.h>

using foundation::bytesOf;
using tables::decodeText;
using tables::FileEncoding;
using tables::isUtf8;

TEST(FileText, Utf8WithAndWithoutMark)
{
    EXPECT_EQ(decodeText(bytesOf("Åsa"))->text, "Åsa");
    EXPECT_EQ(decodeText(bytesOf("Åsa"))->encoding, FileEncoding::Utf8);
    EXPECT_EQ(decodeText(bytesOf("\xEF\xBB\xBFÅsa"))->text, "Åsa");
    EXPECT_EQ(decodeText(bytesOf("\xEF\xBB\xBFÅsa"))->encoding, FileEncoding::Utf8WithMark);
    EXPECT_EQ(decodeText({})->text, "");
}

TEST(FileText, Windows1252WhereItIsNotUtf8)
{
    const auto decoded = decodeText(bytesOf("\xC5sa \x80 \x96 \xD6"));
    EXPECT_EQ(decoded->text, "Åsa € – Ö");
    EXPECT_EQ(decoded->encoding, FileEncoding::Windows1252);
}

TEST(FileText, WhatIsNeitherIsRefused)
{
    using foundation::ErrorCode;
    for (const std::string_view bytes :
         {std::string_view{"\xC5sa \x81"}, std::string_view{"\xFF\xFEh\0", 4},
          std::string_view{"\xFE\xFF\0h", 4}, std::string_view{"a\0b", 3},
          std::string_view{"\xEF\xBB\xBF\xC5sa"}})
        EXPECT_EQ(decodeText(bytesOf(bytes)).error().code, ErrorCode::InvalidEncoding);
}

TEST(FileText, Utf8IsJudgedStrictly)
{
    EXPECT_TRUE(isUtf8("a\xC2\x80\xE0\xA0\x80\xED\x9F\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"));
    for (const auto* wrong :
         {"\x80", "\xC0\xAF", "\xC1\xBF", "\xC3", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xE2\x82",
          "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"})
        EXPECT_FALSE(isUtf8(wrong)) << wrong;
}
