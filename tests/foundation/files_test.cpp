// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/digest.h"
#include "foundation/files.h"

#include <gtest/gtest.h>

#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

using namespace foundation;

namespace {

long entriesOf(const testbench::TemporaryFolder& folder)
{
    return std::distance(std::filesystem::directory_iterator{folder.path()}, {});
}

} // namespace

TEST(Files, AreReplacedWholeAndReadBack)
{
    const testbench::TemporaryFolder folder;
    ASSERT_TRUE(replaceFile(folder / "a", bytesOf("old"), FileAccess::OwnerOnly).ok());
    ASSERT_TRUE(replaceFile(folder / "a", Bytes(100'000, 7), FileAccess::Everyone).ok());
    EXPECT_EQ(*readFile(folder / "a"), Bytes(100'000, 7));
    EXPECT_EQ(entriesOf(folder), 1);
    EXPECT_NE(std::filesystem::status(folder / "a").permissions() &
                  std::filesystem::perms::others_read,
              std::filesystem::perms::none);
}

TEST(Files, AreNeverSeenHalfWritten)
{
    const testbench::TemporaryFolder folder;
    ASSERT_TRUE(replaceFile(folder / "a", Bytes(50'000, 0), FileAccess::OwnerOnly).ok());
    std::atomic<bool> writing = true;
    std::thread writer{[&] {
        for (std::uint8_t round = 1; round < 60; ++round)
            EXPECT_TRUE(
                replaceFile(folder / "a", Bytes(50'000, round), FileAccess::OwnerOnly).ok());
        writing = false;
    }};
    while (writing) {
        const auto seen = readFile(folder / "a");
        EXPECT_TRUE(seen.ok() && *seen == Bytes(50'000, seen->front()));
    }
    writer.join();
}

TEST(Files, AreCreatedByOneOfMany)
{
    const testbench::TemporaryFolder folder;
    std::atomic<int> made = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            const auto created = createFile(folder / "a", bytesOf("x"), FileAccess::OwnerOnly);
            if (created.ok())
                ++made;
            else
                EXPECT_EQ(created.error().code, ErrorCode::AlreadyExists);
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(made, 1);
    EXPECT_EQ(entriesOf(folder), 1);
}

TEST(Files, SayWhyNot)
{
    const testbench::TemporaryFolder folder;
    EXPECT_EQ(readFile(folder / "none").error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(readFile(folder.path()).error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(replaceFile(folder / "no/a", bytesOf("x"), FileAccess::OwnerOnly).error().code,
              ErrorCode::FileUnwritable);
    ASSERT_TRUE(createFile(folder / "a", bytesOf("1234"), FileAccess::OwnerOnly).ok());
    EXPECT_TRUE(readFile(folder / "a", 4).ok());
    EXPECT_EQ(readFile(folder / "a", 3).error().code, ErrorCode::FileUnreadable);
}

TEST(Digest, IsThePublishedOne)
{
    // FIPS 180-4's example
    EXPECT_EQ(sha256Hex(bytesOf("abc")),
              "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD");
    EXPECT_EQ(toHex(sha384(bytesOf("abc"))).substr(0, 32), "CB00753F45A35E8BB5A03D699AC65007");
}

TEST(Files, AreSeenOrSaidToBeHidden)
{
    const testbench::TemporaryFolder folder;
    ASSERT_TRUE(createFile(folder / "a", bytesOf("x"), FileAccess::OwnerOnly).ok());
    EXPECT_TRUE(*foundation::exists(folder / "a"));
    EXPECT_FALSE(*foundation::exists(folder / "b"));
    EXPECT_FALSE(*foundation::exists(folder / "a" / "below")) << "below a file there is nothing";
    const auto hidden = foundation::exists(folder / std::string(300, 'x'));
    ASSERT_FALSE(hidden.ok());
    EXPECT_EQ(hidden.error().code, ErrorCode::FileUnreadable);
}

TEST(Files, AreReadButNothingElseIs)
{
    const testbench::TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    for (const auto& path : {folder / "pipe", folder.path(), std::filesystem::path{"/dev/zero"}}) {
        const auto read = readFile(path);
        ASSERT_FALSE(read.ok()) << path;
        EXPECT_EQ(read.error().code, ErrorCode::FileUnreadable);
    }
}
