// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/check_digits.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <utility>

using namespace foundation;

TEST(Luhn, GivesThePublishedDigit)
{
    EXPECT_EQ(luhnDigit("7992739871"), '3'); // ISO/IEC 7812-1's usual example
    EXPECT_EQ(luhnDigit("556743041"), '7');
    EXPECT_EQ(luhnDigit("0"), '0');
    EXPECT_TRUE(luhnHolds("79927398713"));
    EXPECT_FALSE(luhnHolds("79927398710"));
}

TEST(Luhn, DoesNotHoldForWhatIsNotANumber)
{
    EXPECT_FALSE(luhnHolds(""));
    EXPECT_FALSE(luhnHolds("0"));
    EXPECT_FALSE(luhnHolds("7992739871x"));
}

TEST(Mod1110, GivesThePublishedDigit)
{
    EXPECT_EQ(mod1110Digit("0794"), '5'); // ISO/IEC 7064's example
}

TEST(Mod1110, FindsEverySwapOfNeighboursThatItPromises)
{
    // Pure systems miss none; this hybrid one misses fewer than one in forty.
    unsigned swaps = 0;
    unsigned missed = 0;
    for (unsigned number = 10'000'000; number < 10'002'000; ++number) {
        const auto digits = std::to_string(std::uint64_t{number} * 7919 % 90'000'000 + 10'000'000);
        auto whole = digits + mod1110Digit(digits);
        for (std::size_t i = 0; i + 1 < whole.size(); ++i) {
            if (whole[i] == whole[i + 1])
                continue;
            std::swap(whole[i], whole[i + 1]);
            ++swaps;
            missed += mod1110Digit(whole.substr(0, 8)) == whole.back() ? 1U : 0U;
            std::swap(whole[i], whole[i + 1]);
        }
    }
    EXPECT_GT(swaps, 10'000U);
    EXPECT_LT(missed * 40, swaps);
}

TEST(S10Digit, CoversBothExceptions)
{
    EXPECT_EQ(s10Digit("47312482"), '9');
    EXPECT_EQ(s10Digit("00000000"), '5'); // remainder 0 gives 11, written 5
    EXPECT_EQ(s10Digit("00004000"), '0'); // remainder 1 gives 10, written 0
}

TEST(Mod7Digit, IsTheRemainder)
{
    EXPECT_EQ(mod7Digit("331881002"), '5');
    EXPECT_EQ(mod7Digit("999999999"), static_cast<char>('0' + 999999999 % 7));
}
