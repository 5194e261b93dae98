// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/virtualcard/command.h"

#include <gtest/gtest.h>

namespace virtualcard {

namespace {

std::optional<Command> apdu(std::string_view hex)
{
    return parseApdu(*foundation::fromHex(hex));
}

std::optional<Command> tpdu(std::string_view hex)
{
    return parseTpdu(*foundation::fromHex(hex));
}

} // namespace

TEST(ParseApdu, TakesTheFourShortCases)
{
    EXPECT_EQ(apdu("00200001")->expected, 0U);
    EXPECT_EQ(apdu("00B0000000")->expected, 256U);
    EXPECT_EQ(apdu("00B0000010")->expected, 16U);
    const auto third = apdu("00D60000 02 AABB");
    EXPECT_EQ(third->data, (Bytes{0xAA, 0xBB}));
    EXPECT_EQ(third->expected, 0U);
    const auto fourth = apdu("00A40400 01 AA 00");
    EXPECT_EQ(fourth->data, (Bytes{0xAA}));
    EXPECT_EQ(fourth->expected, 256U);
}

TEST(ParseApdu, TakesTheThreeExtendedCases)
{
    EXPECT_EQ(apdu("00B00000 000000")->expected, 65536U);
    EXPECT_EQ(apdu("00B00000 000102")->expected, 258U);
    EXPECT_EQ(apdu("002A9E9A 000002 AABB")->data.size(), 2U);
    EXPECT_EQ(apdu("002A9E9A 000002 AABB 0100")->expected, 256U);
}

TEST(ParseApdu, RefusesLengthsThatDisagree)
{
    for (const char* wrong :
         {"", "00", "0020", "002000", "00D60000 03 AABB", "00D60000 01 AABBCC", "00B00000 00 00",
          "00D60000 000003 AABB", "00D60000 000000 AA", "00D60000 000001 AABB"})
        EXPECT_FALSE(apdu(wrong)) << wrong;
}

TEST(ParseTpdu, TheInstructionSaysWhichWayTheDataGo)
{
    EXPECT_EQ(tpdu("00B0000010")->expected, 16U);
    EXPECT_TRUE(tpdu("0046000000")->data.empty());
    EXPECT_EQ(tpdu("00200001 08 3131313131313131")->data.size(), 8U);
    EXPECT_FALSE(tpdu("00200001 08 31313131313131"));
    EXPECT_FALSE(tpdu("00B00000 01 AA"));
}

TEST(ParseTpdu, ALengthExpectedBehindDataDoesNotExistInT0)
{
    EXPECT_TRUE(tpdu("00A40400 01 AA"));
    EXPECT_FALSE(tpdu("00A40400 01 AA 00"));
}

} // namespace virtualcard
