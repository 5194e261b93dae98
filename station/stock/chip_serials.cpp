// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/chip_serials.h"

#include <algorithm>

namespace stock {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEF";
constexpr std::string_view kBetweenBytes = " :-\t";
constexpr std::size_t kLongest = 64;

Error invalid(std::string_view text, const std::string& why)
{
    return {ErrorCode::InvalidIdentifier, "chip serial \"" + std::string{text} + "\": " + why};
}

/// Counts on by one, in place. False when every digit was the last one.
bool increment(std::string& serial, std::string_view digits)
{
    for (auto digit = serial.rbegin(); digit != serial.rend(); ++digit) {
        const auto value = digits.find(*digit);
        if (value + 1 < digits.size()) {
            *digit = digits[value + 1];
            return true;
        }
        *digit = digits.front();
    }
    return false;
}

} // namespace

Result<std::string> chipSerialOf(std::string_view text)
{
    std::string serial;
    for (const char each : text) {
        if (kBetweenBytes.find(each) != kBetweenBytes.npos)
            continue;
        const char upper = each >= 'a' && each <= 'f' ? static_cast<char>(each - 'a' + 'A') : each;
        if (kDigits.find(upper) == kDigits.npos)
            return invalid(text.substr(0, kLongest), "it is written in hexadecimal");
        serial.push_back(upper);
    }
    if (serial.empty() || serial.size() % 2 != 0)
        return invalid(text.substr(0, kLongest), "it has two digits for each byte");
    if (serial.size() > kLongest)
        return invalid(text.substr(0, kLongest), "it is too long");
    return serial;
}

Result<std::vector<std::string>> serialRange(std::string_view first, std::string_view last,
                                             Numbering numbering)
{
    auto serial = chipSerialOf(first);
    if (!serial)
        return serial.error();
    const auto end = chipSerialOf(last);
    if (!end)
        return end.error();
    if (serial->size() != end->size())
        return invalid(*end, "it is not as long as the first, " + *serial);
    if (*end < *serial)
        return invalid(*end, "it comes before the first, " + *serial);
    const auto digits =
        numbering == Numbering::Decimal ? kDigits.substr(0, 10) : std::string_view{kDigits};
    for (const auto& each : {*serial, *end})
        if (each.find_first_not_of(digits) != each.npos)
            return invalid(each, "a decimal number has no letters");
    std::vector<std::string> all{*serial};
    while (all.back() != *end) {
        if (all.size() == kLargestLot)
            return invalid(*end, "from " + all.front() + " that is more than " +
                                     std::to_string(kLargestLot) + " blanks");
        if (!increment(*serial, digits))
            break;
        all.push_back(*serial);
    }
    return all;
}

} // namespace stock
