// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/civil_date.h"

#include <gtest/gtest.h>

using namespace foundation;

TEST(CivilDate, GoesBothWays)
{
    for (const auto* text :
         {"2026-01-31", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"}) {
        const auto date = parseCivilDate(text);
        ASSERT_TRUE(date.ok()) << text;
        EXPECT_EQ(toText(*date), text);
    }
}

TEST(CivilDate, RefusesDaysThatAreNot)
{
    for (const auto* text : {"2026-02-30", "2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31",
                             "2026-00-10", "2026-01-00", "0000-01-01"})
        EXPECT_EQ(parseCivilDate(text).error().code, ErrorCode::InvalidDate) << text;
}

TEST(CivilDate, RefusesOtherForms)
{
    for (const auto* text :
         {"", "26-01-31", "2026-1-31", "2026/01/31", "20260131", "31-01-2026", "2026-01-31 ",
          " 2026-01-31", "2026-01-3x", "+026-01-31", "2026-+1-31", "2026-01--1"})
        EXPECT_EQ(parseCivilDate(text).error().code, ErrorCode::InvalidDate) << text;
}

TEST(CivilDate, LastsFromItsFirstToItsLastSecond)
{
    const auto date = *parseCivilDate("2028-09-30");
    EXPECT_EQ(toText(firstSecondOf(date)), "2028-09-30T00:00:00Z");
    EXPECT_EQ(toText(lastSecondOf(date)), "2028-09-30T23:59:59Z");
    EXPECT_EQ(dayOf(lastSecondOf(date)), date);
    EXPECT_NE(dayOf(lastSecondOf(date) + std::chrono::seconds{1}), date);
}

TEST(InstantText, GoesBothWays)
{
    for (const auto* text :
         {"2026-01-31T23:59:59Z", "1969-12-31T00:00:01Z", "1970-01-01T00:00:00Z"}) {
        const auto moment = parseInstant(text);
        ASSERT_TRUE(moment.ok()) << text;
        EXPECT_EQ(toText(*moment), text);
    }
}

TEST(InstantText, RefusesOtherForms)
{
    for (const auto* text :
         {"", "2026-01-31", "2026-01-31T23:59:59", "2026-01-31 23:59:59Z", "2026-01-31T24:00:00Z",
          "2026-01-31T23:60:00Z", "2026-01-31T23:59:60Z", "2026-02-30T00:00:00Z",
          "2026-01-31T1:059:59Z", "2026-01-31T23-59-59Z"})
        EXPECT_EQ(parseInstant(text).error().code, ErrorCode::InvalidDate) << text;
}
