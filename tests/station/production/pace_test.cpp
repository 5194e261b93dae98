// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/pace.h"

#include <gtest/gtest.h>

using namespace std::chrono_literals;
using production::Pace;

namespace {

const foundation::Instant kBegun{std::chrono::hours{500'000}};

} // namespace

TEST(Pace, SaysNothingBeforeTheSecondCard)
{
    Pace pace{kBegun};
    EXPECT_FALSE(pace.cardsPerHour(kBegun + 1min));
    pace.made(kBegun + 1min);
    EXPECT_FALSE(pace.cardsPerHour(kBegun + 2min));
    EXPECT_FALSE(pace.expectedEnd(kBegun + 2min, 10));
}

TEST(Pace, SaysNothingInTheFirstMinute)
{
    Pace pace{kBegun};
    pace.made(kBegun + 1s);
    pace.made(kBegun + 2s);
    EXPECT_FALSE(pace.cardsPerHour(kBegun + 3s));
    EXPECT_DOUBLE_EQ(*pace.cardsPerHour(kBegun + 1min), 120.0);
}

TEST(Pace, CountsFromTheBeginningInTheFirstHour)
{
    Pace pace{kBegun};
    for (const auto minute : {1min, 2min, 3min})
        pace.made(kBegun + minute);
    EXPECT_DOUBLE_EQ(*pace.cardsPerHour(kBegun + 6min), 30.0);
    EXPECT_EQ(*pace.expectedEnd(kBegun + 6min, 5), kBegun + 16min);
}

TEST(Pace, ForgetsWhatIsOlderThanAnHour)
{
    Pace pace{kBegun};
    for (int minute = 1; minute <= 180; ++minute)
        if (minute <= 60 || minute > 150)
            pace.made(kBegun + std::chrono::minutes{minute});
    EXPECT_DOUBLE_EQ(*pace.cardsPerHour(kBegun + 180min), 30.0);
    EXPECT_DOUBLE_EQ(*pace.cardsPerHour(kBegun + 195min), 30.0);
    EXPECT_FALSE(pace.cardsPerHour(kBegun + 400min));
}
