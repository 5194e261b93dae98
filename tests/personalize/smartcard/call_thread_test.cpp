// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/abandoned_readers.h"
#include "personalize/smartcard/call_thread.h"

#include <gtest/gtest.h>

#include <chrono>
#include <future>

using namespace smartcard;
using namespace std::chrono_literals;
using foundation::ErrorCode;

namespace {

std::shared_ptr<void> nothing()
{
    return {};
}

/// Waits for another thread to bring something about.
template <typename Condition>
bool comesTrue(Condition condition)
{
    for (int i = 0; i < 2000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace

TEST(CallThread, MakesCallsInOneThreadOfItsOwn)
{
    CallThread thread;
    std::vector<std::thread::id> seen;
    for (int i = 0; i < 3; ++i)
        ASSERT_TRUE(thread.run([&] { seen.push_back(std::this_thread::get_id()); }, 30s, nothing));
    EXPECT_EQ(seen.size(), 3U);
    EXPECT_EQ(seen[0], seen[2]);
    EXPECT_NE(seen[0], std::this_thread::get_id());
}

TEST(CallThread, IsLeftBehindByACallThatHangsAndEndsWithIt)
{
    const ReaderName reader{"hanging"};
    std::promise<void> release;
    auto owned = std::make_shared<int>(1);
    const std::weak_ptr<int> watch = owned;
    {
        CallThread thread;
        auto hang = [owned = std::move(owned), held = release.get_future().share()] {
            held.wait();
        };
        EXPECT_FALSE(thread.run(std::move(hang), 20ms,
                                [&] { return abandonReader(reader, ErrorCode::CardSilent); }));
        EXPECT_TRUE(thread.isLeftBehind());
    } // does not wait
    EXPECT_FALSE(watch.expired()) << "the call still owns what it touches";
    EXPECT_EQ(whyAbandoned(reader), ErrorCode::CardSilent);
    EXPECT_FALSE(whyAbandoned({"another"}));

    release.set_value();
    EXPECT_TRUE(comesTrue([&] { return !whyAbandoned(reader).has_value(); }));
    EXPECT_TRUE(watch.expired());
}

TEST(AbandonedReaders, AreLimitedInNumber)
{
    std::vector<std::shared_ptr<void>> kept;
    for (std::size_t i = 0; i < kMostAbandoned; ++i) {
        EXPECT_FALSE(whyAbandoned({"free"})) << i;
        kept.push_back(abandonReader({"reader " + std::to_string(i)}, ErrorCode::CardSilent));
    }
    EXPECT_TRUE(whyAbandoned({"free"})) << "no more threads may be left behind";
    kept.pop_back();
    EXPECT_FALSE(whyAbandoned({"free"}));
}
