// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/codes/trivial_code.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <string>

using codes::isTrivial;
using foundation::bytesOf;

namespace {

const std::string kDigits = "0123456789";

bool trivial(const std::string& code, const std::string& alphabet = kDigits)
{
    return isTrivial(bytesOf(code), alphabet);
}

} // namespace

TEST(TrivialCode, IsWhatAThiefTriesFirst)
{
    for (const auto* code : {
             "1111",   "111111", "00000000",             // one digit
             "111112", "811111",                         // nearly one digit
             "1234",   "123456", "234567",   "01234567", // up
             "654321", "9876",   "87654321",             // down
             "789012", "901234", "210987",               // round the end
             "123450", "912345", "765439",               // nearly a run
             "1212",   "121212", "12121212", "696969",   // a piece repeated
             "123123", "470470", "12341234",             //
             "112233", "445599", "0022",     "77553311", // pairs
             "198407", "071984", "200012",   "122099",   "19840712",
         })
        EXPECT_TRUE(trivial(code)) << code;
}

TEST(TrivialCode, IsNotWhatLooksAlmostLikeOne)
{
    for (const auto* code : {
             "471108",
             "111245",
             "123470",
             "876501",
             "121213",
             "112234",
             "1133551",
             "123124",
             "218407",
             "071894",
             "180012",
             "219900",
             "4711",
             "1984",
             "1357",
             "81724410",
             "12345906",
         })
        EXPECT_FALSE(trivial(code)) << code;
}

TEST(TrivialCode, KnowsTheOrderOfItsAlphabet)
{
    EXPECT_TRUE(trivial("ABCDEF", "ABCDEFGH"));
    EXPECT_FALSE(trivial("ABCDEF", "AHBGCFDE"));
    EXPECT_TRUE(trivial("AHBGCF", "AHBGCFDE"));
    EXPECT_FALSE(trivial("xyzxyw", "ABC")); // characters of another alphabet are just characters
    EXPECT_FALSE(trivial("19A0CB", kDigits + "ABCD"));
}

TEST(TrivialCode, IsRareEnoughToLeaveMostCodes)
{
    int refused = 0;
    for (int number = 0; number < 1'000'000; ++number) {
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), "%06d", number);
        refused += trivial(text.data()) ? 1 : 0;
    }
    EXPECT_GT(refused, 40'000); // the years alone are 39,996
    EXPECT_LT(refused, 45'000);
}
