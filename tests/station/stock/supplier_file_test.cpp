// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/supplier_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using foundation::bytesOf;
using foundation::ErrorCode;
using stock::readSupplierFile;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

foundation::Error refusal(std::string_view text)
{
    const auto file = readSupplierFile(bytesOf(std::string{text}));
    EXPECT_FALSE(file) << text;
    return file ? foundation::Error{ErrorCode::NotFound, "nothing was refused"} : file.error();
}

} // namespace

TEST(SupplierFile, SaysAllThatThereIsToSayOfALot)
{
    const auto file = readSupplierFile(
        bytesOf("lot;chip_serial;product;supplier;transport_keys;location;expires\r\n"
                "P-1;0a0B;MYEID;\"Kort; Co\";TK-7;Skåp 3;2030-06-30\r\n"
                "P-1; 0A 0C ;MYEID;\"Kort; Co\";TK-7;Skåp 3;2030-06-30\r\n"));
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_EQ(file->lot, "P-1");
    EXPECT_EQ(file->blankProduct, "MYEID");
    EXPECT_EQ(file->supplier, "Kort; Co");
    EXPECT_EQ(file->transportKeys, "TK-7");
    EXPECT_EQ(file->location, "Skåp 3");
    EXPECT_EQ(foundation::toText(*file->expires), "2030-06-30");
    EXPECT_THAT(file->chipSerials, ElementsAre("0A0B", "0A0C"));
}

TEST(SupplierFile, MayBeBareSerialsInAnyOfTheUsualForms)
{
    EXPECT_THAT(readSupplierFile(bytesOf("0A0B\n0A0C\n"))->chipSerials,
                ElementsAre("0A0B", "0A0C"));
    EXPECT_THAT(readSupplierFile(bytesOf("chip_serial\tlot\n01\tx\n"))->chipSerials,
                ElementsAre("01"));
    EXPECT_THAT(readSupplierFile(bytesOf("chip_serial\n01\n\n02"))->chipSerials,
                ElementsAre("01", "02"));
    const auto windows = readSupplierFile(bytesOf("chip_serial,location\n01,Sk\xE5p\n"));
    EXPECT_EQ(windows->location, "Skåp");
}

TEST(SupplierFile, MayComeFromASpreadsheet)
{
    const auto file = readSupplierFile(
        bytesOf("\xEF\xBB\xBFsep=;\r\nChip_Serial;LOT;\r\n0A01;P-1;\r\n;;\r\n0A02;P-1;\r\n"));
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_THAT(file->chipSerials, ElementsAre("0A01", "0A02"));
    EXPECT_EQ(file->lot, "P-1");
    EXPECT_THAT(readSupplierFile(bytesOf("\n\nchip_serial;lot\n01;A\n"))->lot, "A");
}

TEST(SupplierFile, HasChipSerialsOfOneLength)
{
    EXPECT_THAT(refusal("0005A000\n05A001\n").context,
                HasSubstr("line 2: chip serial 05A001 is not as long as 0005A000"));
}

TEST(SupplierFile, NamesEachWrongRow)
{
    const auto error = refusal("chip_serial,lot\n01,A\nxx,A\n02,B\n01,A\n03\n");
    EXPECT_EQ(error.code, ErrorCode::RowInvalid);
    EXPECT_THAT(error.context,
                AllOf(HasSubstr("line 3: chip serial \"xx\""), HasSubstr("line 4: lot is \"B\""),
                      HasSubstr("line 5: chip serial 01 stands at line 2 already"),
                      HasSubstr("line 6: 1 cells, where 2 should be")));
}

TEST(SupplierFile, IsRefusedWhereItIsNone)
{
    EXPECT_EQ(refusal("").code, ErrorCode::FileFormatUnknown);
    EXPECT_EQ(refusal("lot,product\nA,B\n").code, ErrorCode::FileFormatUnknown);
    EXPECT_EQ(refusal("chip_serial\n").code, ErrorCode::FileFormatUnknown);
    EXPECT_EQ(refusal("name,town\nAda,Umeå\n").code, ErrorCode::FileFormatUnknown);
    EXPECT_EQ(refusal(std::string_view{"\xFF\xFE\x30\x00", 4}).code, ErrorCode::InvalidEncoding);
    EXPECT_THAT(refusal("chip_serial,chip_serial\n01,02\n").context, HasSubstr("stands twice"));
    EXPECT_THAT(refusal("chip_serial,pin\n01,1234\n").context, HasSubstr("\"pin\" is no known"));
    EXPECT_THAT(refusal("chip_serial,expires\n01,30/6 2030\n").context, HasSubstr("YYYY-MM-DD"));
    EXPECT_THAT(refusal("chip_serial,lot\n01,\"A\n").context, HasSubstr("never closed"));
}
