// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/card_serial.h"

#include "foundation/check_digits.h"

namespace foundation {
namespace {

constexpr auto kKind = "card serial";
constexpr std::size_t kLength = 19;

} // namespace

Result<CardSerial> CardSerial::parse(std::string_view text)
{
    if (text.size() != kLength || !isDigits(text))
        return invalidIdentifier(kKind, "must be 19 digits without blanks");
    if (!luhnHolds(text))
        return invalidIdentifier(kKind, "wrong check digit, so a digit is mistyped or misread");
    return CardSerial{std::string{text}};
}

Result<CardSerial> CardSerial::assign(std::string_view prefix, std::uint64_t running)
{
    if (!isDigits(prefix) || prefix.size() > kLength - 2)
        return invalidIdentifier(kKind, "the issuer's prefix must be 1 to 17 digits");
    const auto number = std::to_string(running);
    const auto room = kLength - 1 - prefix.size();
    if (number.size() > room)
        return invalidIdentifier(kKind, "the running number no longer fits behind the prefix");
    auto digits = std::string{prefix} + std::string(room - number.size(), '0') + number;
    digits += luhnDigit(digits);
    return CardSerial{digits};
}

} // namespace foundation
