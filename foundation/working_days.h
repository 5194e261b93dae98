// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"

namespace foundation {

/// Easter Sunday of a Gregorian year.
CivilDate easterSunday(std::chrono::year year);

/// A Swedish public holiday: the days of lag (1989:253) om allmänna helgdagar, Sundays apart, and
/// the eves on which nobody works either: midsommarafton, julafton and nyårsafton (lag (1930:173)
/// om beräkning av lagstadgad tid).
bool isSwedishHoliday(const CivilDate& day);

/// Monday to Friday, and no holiday.
bool isWorkingDay(const CivilDate& day);

/// The day that lies so many working days after `day`; `day` itself is not counted, whatever it is.
/// None: the same day.
CivilDate plusWorkingDays(const CivilDate& day, unsigned workingDays);

/// How many working days come after `from` up to and with `to`; 0 when `to` is not later.
unsigned workingDaysAfter(const CivilDate& from, const CivilDate& to);

} // namespace foundation
