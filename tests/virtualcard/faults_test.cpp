// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/virtualcard/faults.h"
#include "fixtures/virtualcard/timing.h"

#include <gtest/gtest.h>

namespace virtualcard {

using Kind = Faults::Kind;

TEST(Faults, ATearComesAfterSoManyExchanges)
{
    Faults faults;
    faults.tearAfter(2);
    EXPECT_EQ(faults.next(), Kind::None);
    EXPECT_EQ(faults.next(), Kind::None);
    EXPECT_EQ(faults.next(), Kind::Tear);
    EXPECT_EQ(faults.next(), Kind::None);
}

TEST(Faults, TheOthersNameTheirExchange)
{
    Faults faults;
    faults.failAt(1, StatusWord{0x6581});
    faults.loseAnswer(2);
    faults.hangAt(3);
    EXPECT_EQ(faults.next(), Kind::Fail);
    EXPECT_EQ(faults.failure().value, 0x6581);
    EXPECT_EQ(faults.next(), Kind::LoseAnswer);
    EXPECT_EQ(faults.next(), Kind::Hang);
    EXPECT_EQ(faults.next(), Kind::None);
}

TEST(Timing, RealIsSlowAndRepeatable)
{
    using namespace std::chrono_literals;
    const auto one = realTiming(Protocol::T1, 7);
    const auto other = realTiming(Protocol::T1, 7);
    for (int turn = 0; turn < 20; ++turn) {
        const auto time = one->ofWork(Work::GenerateRsa, 2048);
        EXPECT_GE(time, 4s);
        EXPECT_LE(time, 20s);
        EXPECT_EQ(time, other->ofWork(Work::GenerateRsa, 2048));
    }
    EXPECT_EQ(one->ofWork(Work::GenerateEc, 256), 300ms);
    EXPECT_GT(one->ofExchange(260), 30ms);
    EXPECT_EQ(noTiming()->ofExchange(260), 0us);
}

} // namespace virtualcard
