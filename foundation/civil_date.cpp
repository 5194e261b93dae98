// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/civil_date.h"

#include "foundation/check_digits.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace foundation {
namespace {

/// The number in `length` digits at `at`; -1 when there is anything else.
int numberAt(std::string_view text, std::size_t at, std::size_t length)
{
    const auto digits = text.substr(at, length);
    int number = -1;
    if (isDigits(digits))
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// True for a clock's reading hh:mm:ss, without leap second.
bool isTimeOfDay(std::string_view text)
{
    const int hours = numberAt(text, 0, 2);
    const int minutes = numberAt(text, 3, 2);
    const int seconds = numberAt(text, 6, 2);
    return text[2] == ':' && text[5] == ':' && hours >= 0 && hours < 24 && minutes >= 0 &&
           minutes < 60 && seconds >= 0 && seconds < 60;
}

} // namespace

Result<CivilDate> parseCivilDate(std::string_view text)
{
    const Error invalid{ErrorCode::InvalidDate, "must be a day in the form YYYY-MM-DD"};
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return invalid;
    const int year = numberAt(text, 0, 4);
    const int month = numberAt(text, 5, 2);
    const int day = numberAt(text, 8, 2);
    if (year < 1 || month < 1 || day < 1)
        return invalid;
    const CivilDate date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                         std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return Error{ErrorCode::InvalidDate, "there is no such day in the calendar"};
    return date;
}

std::string toText(const CivilDate& date)
{
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int{date.year()},
                  unsigned{date.month()}, unsigned{date.day()});
    return text.data();
}

Instant firstSecondOf(const CivilDate& date)
{
    return std::chrono::sys_days{date};
}

Instant lastSecondOf(const CivilDate& date)
{
    return firstSecondOf(date) + std::chrono::days{1} - std::chrono::seconds{1};
}

CivilDate dayOf(Instant moment)
{
    return CivilDate{std::chrono::floor<std::chrono::days>(moment)};
}

std::string toText(Instant moment)
{
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time{moment - day};
    std::array<char, 40> text{};
    std::snprintf(
        text.data(), text.size(), "T%02ld:%02ld:%02ldZ", static_cast<long>(time.hours().count()),
        static_cast<long>(time.minutes().count()), static_cast<long>(time.seconds().count()));
    return toText(CivilDate{day}) + text.data();
}

Result<Instant> parseInstant(std::string_view text)
{
    if (text.size() != 20 || text[10] != 'T' || text.back() != 'Z' ||
        !isTimeOfDay(text.substr(11, 8)))
        return Error{ErrorCode::InvalidDate, "must be a moment in the form YYYY-MM-DDThh:mm:ssZ"};
    const auto date = parseCivilDate(text.substr(0, 10));
    if (!date)
        return date.error();
    const auto time = text.substr(11, 8);
    return firstSecondOf(*date) + std::chrono::hours{numberAt(time, 0, 2)} +
           std::chrono::minutes{numberAt(time, 3, 2)} + std::chrono::seconds{numberAt(time, 6, 2)};
}

} // namespace foundation
