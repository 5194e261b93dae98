// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/working_days.h"

#include <algorithm>
#include <array>

namespace foundation {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::month_day;
using std::chrono::sys_days;
using std::chrono::weekday;

namespace chrono = std::chrono;

constexpr std::array kFixed{
    chrono::January / 1,   // nyårsdagen
    chrono::January / 6,   // trettondedag jul
    chrono::May / 1,       // första maj
    chrono::June / 6,      // nationaldagen
    chrono::December / 24, // julafton
    chrono::December / 25, // juldagen
    chrono::December / 26, // annandag jul
    chrono::December / 31, // nyårsafton
};

/// Days from Easter Sunday.
constexpr std::array kFromEaster{
    days{-2}, // långfredagen
    days{0},  // påskdagen
    days{1},  // annandag påsk
    days{39}, // Kristi himmelsfärdsdag
    days{49}, // pingstdagen
};

/// The first day of this weekday on or after a date.
sys_days firstOnOrAfter(weekday wanted, sys_days day)
{
    return day + (wanted - weekday{day});
}

bool movesWithTheWeek(sys_days day, chrono::year year)
{
    const auto midsummerEve = firstOnOrAfter(chrono::Friday, year / chrono::June / 19);
    const auto allSaints = firstOnOrAfter(chrono::Saturday, year / chrono::October / 31);
    return day == midsummerEve || day == midsummerEve + days{1} || day == allSaints;
}

} // namespace

/// The Gregorian computus as Meeus gives it (Astronomical Algorithms, chapter 8).
CivilDate easterSunday(std::chrono::year year)
{
    const int y = int{year};
    const int moonYear = y % 19;
    const int century = y / 100;
    const int ofCentury = y % 100;
    const int correction = (century - (century + 8) / 25 + 1) / 3;
    const int epact = (19 * moonYear + century - century / 4 - correction + 15) % 30;
    const int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    const int late = (moonYear + 11 * epact + 22 * toSunday) / 451;
    const int number = epact + toSunday - 7 * late + 114;
    return {year, month{static_cast<unsigned>(number / 31)},
            day{static_cast<unsigned>(number % 31 + 1)}};
}

bool isSwedishHoliday(const CivilDate& day)
{
    const month_day inYear{day.month(), day.day()};
    if (std::ranges::find(kFixed, inYear) != kFixed.end())
        return true;
    const sys_days exact{day};
    const sys_days easter{easterSunday(day.year())};
    return movesWithTheWeek(exact, day.year()) ||
           std::ranges::any_of(kFromEaster, [&](days from) { return easter + from == exact; });
}

bool isWorkingDay(const CivilDate& day)
{
    const weekday inWeek{sys_days{day}};
    return inWeek != chrono::Saturday && inWeek != chrono::Sunday && !isSwedishHoliday(day);
}

CivilDate plusWorkingDays(const CivilDate& day, unsigned workingDays)
{
    sys_days at{day};
    while (workingDays > 0) {
        at += days{1};
        if (isWorkingDay(at))
            --workingDays;
    }
    return at;
}

unsigned workingDaysAfter(const CivilDate& from, const CivilDate& to)
{
    unsigned count = 0;
    for (sys_days day = sys_days{from} + days{1}; day <= sys_days{to}; day += days{1})
        if (isWorkingDay(day))
            ++count;
    return count;
}

} // namespace foundation
