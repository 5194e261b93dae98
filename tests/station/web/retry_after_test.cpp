// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/retry_after.h"

#include <gtest/gtest.h>

namespace web {

using std::chrono::seconds;

constexpr auto kDate = "Fri, 06 Mar 2026 10:00:00 GMT";

TEST(RetryAfter, IsANumberOfSeconds)
{
    EXPECT_EQ(retryAfter("120", kDate), seconds{120});
    EXPECT_EQ(retryAfter("0", ""), seconds{0});
}

TEST(RetryAfter, IsADateCountedFromTheAnswersOwn)
{
    EXPECT_EQ(retryAfter("Fri, 06 Mar 2026 10:05:00 GMT", kDate), seconds{300});
    EXPECT_EQ(retryAfter("Fri, 06 Mar 2026 09:05:00 GMT", kDate), seconds{0});
}

TEST(RetryAfter, WithoutADateOfItsOwnIsCountedFromNow)
{
    EXPECT_EQ(retryAfter("Fri, 06 Mar 1998 10:00:00 GMT", ""), seconds{0});
    EXPECT_EQ(retryAfter("Fri, 06 Mar 2099 10:00:00 GMT", ""), std::chrono::hours{24});
}

TEST(RetryAfter, IsNoMoreThanADayAndNothingForNonsense)
{
    EXPECT_EQ(retryAfter("99999999", kDate), std::chrono::hours{24});
    EXPECT_EQ(retryAfter("99999999999999999999999", kDate), std::chrono::hours{24});
    EXPECT_EQ(retryAfter("-3", kDate), std::nullopt);
    EXPECT_EQ(retryAfter("soon", kDate), std::nullopt);
    EXPECT_EQ(retryAfter("", kDate), std::nullopt);
}

} // namespace web
