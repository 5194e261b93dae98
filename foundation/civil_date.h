// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/result.h"

#include <chrono>
#include <string>
#include <string_view>

namespace foundation {

/// A day in the calendar, without time or zone: an expiry, a delivery date.
using CivilDate = std::chrono::year_month_day;

/// Reads YYYY-MM-DD, years 0001 to 9999. Errors: InvalidDate, for 30 February too.
Result<CivilDate> parseCivilDate(std::string_view text);
/// YYYY-MM-DD.
std::string toText(const CivilDate& date);

/// The day's first second, UTC.
Instant firstSecondOf(const CivilDate& date);
/// The day's last second, UTC: what is valid to a day is valid on it.
Instant lastSecondOf(const CivilDate& date);
/// The UTC day of a moment.
CivilDate dayOf(Instant moment);

/// YYYY-MM-DDThh:mm:ssZ (RFC 3339), as moments stand in files, databases and logs.
std::string toText(Instant moment);
/// Reads that form and no other. Errors: InvalidDate.
Result<Instant> parseInstant(std::string_view text);

} // namespace foundation
