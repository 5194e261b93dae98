// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/private_pcscd.h"
#include "fixtures/testbench/process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace testbench {

TEST(PrivatePcscd, OffersItsReadersToProgramsThatWeStart)
{
    const PrivatePcscd pcscd{3};
    ASSERT_EQ(pcscd.readerNames().size(), 3U);
    EXPECT_EQ(pcscd.ports().size(), 3U);
    const auto listed = runProcess({"opensc-tool", "--list-readers"});
    for (const std::string& name : pcscd.readerNames())
        EXPECT_THAT(listed.output, testing::HasSubstr(name));
}

TEST(PrivatePcscd, TwoInOneProcessOneAfterTheOther)
{
    std::string first;
    {
        const PrivatePcscd pcscd{1};
        first = pcscd.socket();
        EXPECT_EQ(pcscd.readerNames().size(), 1U);
    }
    EXPECT_FALSE(std::filesystem::exists(first));
    const PrivatePcscd pcscd{2};
    EXPECT_EQ(pcscd.readerNames().size(), 2U);
}

} // namespace testbench
