// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/last_resort.h"

#include <gtest/gtest.h>

#include <stdexcept>

TEST(LastResort, EndsWithASentenceAndACodeOfItsOwn)
{
    testing::internal::CaptureStderr();
    EXPECT_EQ(command::endingClearly([]() -> int { throw std::runtime_error{"a broken spring"}; }),
              3);
    EXPECT_NE(testing::internal::GetCapturedStderr().find("a broken spring"), std::string::npos);
}

TEST(LastResort, LeavesTheProgramsOwnEndAlone)
{
    EXPECT_EQ(command::endingClearly([] { return 1; }), 1);
}
