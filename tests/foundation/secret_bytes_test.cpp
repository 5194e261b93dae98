// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/secret_bytes.h"

#include "foundation/locked_memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <type_traits>

using namespace foundation;

namespace {

/// Kilobytes of locked memory of this process, as the kernel counts them.
long lockedKilobytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmLck:"))
            return std::stol(line.substr(6));
    return -1;
}

} // namespace

static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, std::string>);
static_assert(!std::is_convertible_v<SecretBytes, Bytes>);

TEST(SecretBytes, HoldsWhatItWasGivenAndWipesTheSource)
{
    Bytes source{1, 2, 3};
    const auto secret = SecretBytes::takeFrom(source);
    EXPECT_TRUE(std::ranges::equal(secret.view(), Bytes{1, 2, 3}));
    EXPECT_EQ(source, (Bytes{0, 0, 0}));
}

TEST(SecretBytes, WipesItsMemoryWhenItEnds)
{
    const std::uint8_t* where = nullptr;
    {
        const auto secret = SecretBytes::copyOf(Bytes(16, 0x5A));
        where = secret.view().data();
        ASSERT_EQ(where[7], 0x5A);
    }
    // The pool keeps the page mapped, so the freed block may still be looked at here.
    EXPECT_TRUE(std::all_of(where, where + 16, [](auto byte) { return byte == 0; }));
}

TEST(SecretBytes, WipesTheOldMemoryWhenItGrows)
{
    auto secret = SecretBytes::copyOf(Bytes(32, 0x5A));
    const std::uint8_t* before = secret.view().data();
    secret.append(Bytes(1, 0x5A));
    ASSERT_NE(before, secret.view().data());
    EXPECT_TRUE(std::all_of(before, before + 32, [](auto byte) { return byte == 0; }));
}

TEST(SecretBytes, LiesInLockedMemory)
{
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
    GTEST_SKIP() << "the address sanitizer turns mlock() into nothing";
#endif
#endif
    const SecretBytes secret{64 * 1024};
    EXPECT_GE(lockedKilobytes(), 64);
}

TEST(SecretBytes, PadsAndCompares)
{
    auto pin = SecretBytes::copyOf(bytesOf("123456"));
    pin.padTo(8, 0xFF);
    EXPECT_TRUE(pin.equals(SecretBytes::copyOf(Bytes{'1', '2', '3', '4', '5', '6', 0xFF, 0xFF})));
    EXPECT_FALSE(pin.equals(SecretBytes::copyOf(bytesOf("123456"))));
    EXPECT_FALSE(pin.equals(SecretBytes::copyOf(bytesOf("12345678"))));
}

TEST(SecretBytes, IsEmptyOnceMovedFrom)
{
    auto first = SecretBytes::copyOf(Bytes{1});
    const auto second = std::move(first);
    EXPECT_TRUE(first.empty()); // NOLINT(bugprone-use-after-move)
    EXPECT_EQ(second.size(), 1U);
}
