// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/random_source.h"

#include <gtest/gtest.h>

#include <array>

using namespace foundation;

namespace {

/// Gives the bytes it was told, in order.
class ScriptedRandom final : public RandomSource
{
public:
    explicit ScriptedRandom(Bytes script) : m_script{std::move(script)} {}
    Result<void> fill(std::span<std::uint8_t> bytes) override
    {
        for (auto& byte : bytes) {
            if (m_next == m_script.size())
                return Error{ErrorCode::RandomSourceFailed, "script ran out"};
            byte = m_script[m_next++];
        }
        return {};
    }

private:
    Bytes m_script;
    std::size_t m_next = 0;
};

} // namespace

TEST(RandomSource, DrawsAgainWhereAValueWouldBias)
{
    // 2^32 mod 10 is 6, so FFFFFFFA..FFFFFFFF are refused; the next value counts.
    ScriptedRandom random{{0xFF, 0xFF, 0xFF, 0xFA, 0xFF, 0xFF, 0xFF, 0xF9}};
    EXPECT_EQ(*random.below(10), 0xFFFFFFF9U % 10);
}

TEST(RandomSource, PassesFailureOn)
{
    ScriptedRandom random{{1, 2}};
    EXPECT_EQ(random.below(10).error().code, ErrorCode::RandomSourceFailed);
    EXPECT_EQ(random.draw(1).error().code, ErrorCode::RandomSourceFailed);
}

TEST(SystemRandom, FillsEveryDigitAboutEquallyOften)
{
    SystemRandom random;
    std::array<int, 10> seen{};
    for (int i = 0; i < 20'000; ++i)
        ++seen.at(*random.below(10));
    for (auto count : seen)
        EXPECT_NEAR(count, 2'000, 300);
}
