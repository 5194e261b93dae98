// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/working_days.h"

#include <gtest/gtest.h>

#include <set>

using namespace foundation;

namespace {

CivilDate day(std::string_view text)
{
    return *parseCivilDate(text);
}

} // namespace

TEST(WorkingDays, KnowEasterAsTheTablesHaveIt)
{
    for (const auto* text : {"1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24",
                             "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25",
                             "2049-04-18", "2076-04-19", "2285-03-22"})
        EXPECT_EQ(toText(easterSunday(day(text).year())), text);
}

TEST(WorkingDays, KnowTheSwedishHolidaysOfAYear)
{
    const std::set<std::string> holidays{"2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05",
                                         "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-24",
                                         "2026-06-06", "2026-06-19", "2026-06-20", "2026-10-31",
                                         "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"};
    for (auto at = std::chrono::sys_days{day("2026-01-01")};
         at <= std::chrono::sys_days{day("2026-12-31")}; at += std::chrono::days{1})
        EXPECT_EQ(isSwedishHoliday(at), holidays.contains(toText(CivilDate{at})))
            << toText(CivilDate{at});
}

TEST(WorkingDays, PutMidsummerAndAllSaintsWhereTheWeekHasThem)
{
    for (const auto* text : {"2021-06-25", "2021-06-26", "2024-06-21", "2020-06-19", "2020-10-31",
                             "2021-11-06", "2027-11-06"})
        EXPECT_TRUE(isSwedishHoliday(day(text))) << text;
    for (const auto* text : {"2021-06-19", "2024-06-28", "2020-11-07", "2021-10-30"})
        EXPECT_FALSE(isSwedishHoliday(day(text))) << text;
}

TEST(WorkingDays, A16_AreCountedOverWeekendsAndHolidays)
{
    EXPECT_EQ(toText(plusWorkingDays(day("2026-03-02"), 5)), "2026-03-09");
    EXPECT_EQ(toText(plusWorkingDays(day("2026-04-02"), 1)), "2026-04-07") << "over Easter";
    EXPECT_EQ(toText(plusWorkingDays(day("2026-04-04"), 2)), "2026-04-08") << "from a Saturday";
    EXPECT_EQ(toText(plusWorkingDays(day("2026-12-23"), 2)), "2026-12-29");
    EXPECT_EQ(toText(plusWorkingDays(day("2026-12-30"), 1)), "2027-01-04");
    EXPECT_EQ(toText(plusWorkingDays(day("2026-04-05"), 0)), "2026-04-05");
}

TEST(WorkingDays, CountBackWhatWasAdded)
{
    for (unsigned added = 0; added < 300; ++added) {
        const auto from = day("2026-11-30");
        EXPECT_EQ(workingDaysAfter(from, plusWorkingDays(from, added)), added);
    }
    EXPECT_EQ(workingDaysAfter(day("2026-03-09"), day("2026-03-02")), 0U);
    EXPECT_EQ(workingDaysAfter(day("2026-03-06"), day("2026-03-08")), 0U) << "a weekend";
}
