// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/chip_serials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using foundation::ErrorCode;
using stock::chipSerialOf;
using stock::Numbering;
using stock::serialRange;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

std::string refusal(std::string_view first, std::string_view last,
                    Numbering numbering = Numbering::Hexadecimal)
{
    const auto range = serialRange(first, last, numbering);
    if (range)
        return "a range of " + std::to_string(range->size());
    EXPECT_EQ(range.error().code, ErrorCode::InvalidIdentifier);
    return range.error().context;
}

} // namespace

TEST(ChipSerials, AreUpperCaseHexadecimalHoweverTheyAreWritten)
{
    EXPECT_EQ(*chipSerialOf("0a1B"), "0A1B");
    EXPECT_EQ(*chipSerialOf("0a 1b:2C-3d"), "0A1B2C3D");
    for (const auto* wrong : {"", " ", "0", "0A1", "0G", "Å1", "0x0A"})
        EXPECT_FALSE(chipSerialOf(wrong)) << wrong;
    EXPECT_TRUE(chipSerialOf(std::string(64, 'A')));
    EXPECT_FALSE(chipSerialOf(std::string(66, 'A')));
}

TEST(ChipSerials, ARangeHoldsBothItsEnds)
{
    EXPECT_THAT(*serialRange("00FE", "0101", Numbering::Hexadecimal),
                ElementsAre("00FE", "00FF", "0100", "0101"));
    EXPECT_THAT(*serialRange("0A", "0A", Numbering::Hexadecimal), ElementsAre("0A"));
    EXPECT_THAT(*serialRange("0098", "0101", Numbering::Decimal),
                ElementsAre("0098", "0099", "0100", "0101"));
    EXPECT_EQ(serialRange("0098", "0101", Numbering::Hexadecimal)->size(), 0x6AU);
}

TEST(ChipSerials, ARangeThatCannotBeMeantIsRefused)
{
    EXPECT_THAT(refusal("0101", "0100"), HasSubstr("before the first"));
    EXPECT_THAT(refusal("01", "0100"), HasSubstr("not as long"));
    EXPECT_THAT(refusal("0A", "0F", Numbering::Decimal), HasSubstr("no letters"));
    EXPECT_THAT(refusal("000000", "FFFFFF"), HasSubstr("more than 25000"));
    EXPECT_EQ(refusal("00000000", "000061A7"), "a range of 25000");
    EXPECT_THAT(refusal("00000000", "000061A8"), HasSubstr("more than 25000"));
}
