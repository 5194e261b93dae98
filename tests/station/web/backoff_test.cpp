// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/backoff.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace web {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Instant;
using std::chrono::seconds;

/// All bytes the same, or none to be had.
class FixedRandom final : public foundation::RandomSource
{
public:
    explicit FixedRandom(std::optional<std::uint8_t> byte) : m_byte{byte} {}
    foundation::Result<void> fill(std::span<std::uint8_t> bytes) override
    {
        if (!m_byte)
            return Error{ErrorCode::RandomSourceFailed, "none"};
        std::ranges::fill(bytes, *m_byte);
        return {};
    }

private:
    std::optional<std::uint8_t> m_byte;
};

const Instant kNow{seconds{1'000'000}};
const Error kGone{ErrorCode::ServiceUnreachable, "gone"};

/// How long is waited after each of so many failures in a row.
std::vector<long> waits(foundation::RandomSource& random, int failures)
{
    foundation::SetClock clock{kNow};
    Backoff backoff{{seconds{8}, seconds{60}}, clock, random};
    std::vector<long> all;
    for (int i = 0; i < failures; ++i) {
        backoff.failed(kGone);
        all.push_back((backoff.notBefore() - clock.now()).count());
        clock.set(backoff.notBefore());
    }
    return all;
}

} // namespace

TEST(Backoff, WaitsTwiceAsLongEachTimeUpToItsLimit)
{
    FixedRandom none{std::nullopt};
    EXPECT_EQ(waits(none, 6), (std::vector<long>{8, 16, 32, 60, 60, 60}));
}

TEST(Backoff, IsEarlierByChanceByNoMoreThanHalf)
{
    FixedRandom zero{0};
    EXPECT_EQ(waits(zero, 5), (std::vector<long>{4, 8, 16, 30, 30}));
    foundation::SystemRandom any;
    const auto drawn = waits(any, 200);
    EXPECT_GE(*std::min_element(drawn.begin() + 3, drawn.end()), 30);
    EXPECT_LE(*std::max_element(drawn.begin(), drawn.end()), 60);
    EXPECT_GT(std::set<long>(drawn.begin() + 3, drawn.end()).size(), 5U) << "not always the same";
}

TEST(Backoff, IsNotAskedBeforeTheMomentThatTheServiceNamed)
{
    FixedRandom none{std::nullopt};
    foundation::SetClock clock{kNow};
    Backoff backoff{{seconds{8}, seconds{60}}, clock, none};
    backoff.failed({ErrorCode::ServiceBusy, "429", {}, 300});
    EXPECT_EQ(backoff.notBefore(), kNow + seconds{300});
    clock.set(kNow + seconds{299});
    EXPECT_FALSE(backoff.mayTry());
    clock.set(kNow + seconds{300});
    EXPECT_TRUE(backoff.mayTry());
    backoff.failed({ErrorCode::ServiceBusy, "429", {}, 1});
    EXPECT_EQ(backoff.notBefore(), clock.now() + seconds{16}) << "its own is longer";
}

TEST(Backoff, BeginsAnewAfterASuccess)
{
    FixedRandom none{std::nullopt};
    foundation::SetClock clock{kNow};
    Backoff backoff{{seconds{8}, seconds{60}}, clock, none};
    EXPECT_TRUE(backoff.mayTry());
    backoff.failed(kGone);
    backoff.failed(kGone);
    backoff.succeeded();
    EXPECT_TRUE(backoff.mayTry());
    backoff.failed(kGone);
    EXPECT_EQ(backoff.notBefore(), kNow + seconds{8});
}

TEST(Backoff, KnowsWhatPassesByItself)
{
    EXPECT_TRUE(mayPass(kGone));
    EXPECT_TRUE(mayPass({ErrorCode::ServiceBusy, ""}));
    EXPECT_TRUE(mayPass({ErrorCode::ServiceAnswerWrong, ""}));
    EXPECT_FALSE(mayPass({ErrorCode::ServiceRefused, ""}));
    EXPECT_FALSE(mayPass({ErrorCode::FileUnreadable, ""}));
}

} // namespace web
