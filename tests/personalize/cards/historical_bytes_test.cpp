// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/historical_bytes.h"

#include <gtest/gtest.h>

using foundation::Bytes;
using foundation::fromHex;

namespace {

std::string historicalText(std::string_view atr)
{
    const auto bytes = fromHex(atr).value();
    const auto historical = cards::historicalBytes(bytes);
    if (!historical)
        return "none";
    return {historical->begin(), historical->end()};
}

} // namespace

TEST(HistoricalBytes, StandBehindTheInterfaceBytes)
{
    EXPECT_EQ(historicalText("3B65 0000 4D79454944"), "MyEID");
    EXPECT_EQ(historicalText("3B 85 80 01 4D79454944 78"), "MyEID");
    EXPECT_EQ(historicalText("3B F5 18 00 00 81 31 FE 45 4D79454944 9A"), "MyEID");
    EXPECT_EQ(historicalText("3B 00"), "");
}

TEST(HistoricalBytes, CutAnywhereGivesNoneAndReadsNothingBeyond)
{
    const auto whole = fromHex("3BF518000081 31FE45 4D79454944").value();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        // a vector of its own, so that the sanitizer sees a read beyond it
        const Bytes cut(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length));
        EXPECT_FALSE(cards::historicalBytes(cut)) << length;
    }
    EXPECT_TRUE(cards::historicalBytes(whole));
}
