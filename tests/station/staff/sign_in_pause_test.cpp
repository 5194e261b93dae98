// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/sign_in_pause.h"

#include <gtest/gtest.h>

namespace {

using namespace std::chrono_literals;

constexpr foundation::Instant kNow{1'800'000'000s};

std::chrono::seconds pauseAfter(std::uint32_t wrong)
{
    const auto until = staff::pausedUntil({.wrongTries = wrong, .lastWrong = kNow}, kNow);
    return until ? *until - kNow : 0s;
}

TEST(SignInPause, GrowsFromTheThirdWrongTry)
{
    EXPECT_EQ(pauseAfter(0), 0s);
    EXPECT_EQ(pauseAfter(2), 0s);
    EXPECT_EQ(pauseAfter(3), 5s);
    EXPECT_EQ(pauseAfter(4), 10s);
    EXPECT_EQ(pauseAfter(9), 320s);
    EXPECT_EQ(pauseAfter(4'000'000'000U), 900s);
}

TEST(SignInPause, IsOverInTime)
{
    const staff::Credential credential{.wrongTries = 3, .lastWrong = kNow};
    EXPECT_TRUE(staff::pausedUntil(credential, kNow + 4s));
    EXPECT_FALSE(staff::pausedUntil(credential, kNow + 5s));
}

} // namespace
