// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/specimen_number.h"

#include "foundation/check_digits.h"

namespace foundation {
namespace {

constexpr auto kKind = "specimen number";
constexpr std::size_t kDigits = 8;

} // namespace

Result<SpecimenNumber> SpecimenNumber::parse(std::string_view text)
{
    if (text.size() != kDigits + 2 || text.front() != 'S' || !isDigits(text.substr(1)))
        return invalidIdentifier(kKind, "must be S and nine digits");
    if (mod1110Digit(text.substr(1, kDigits)) != text.back())
        return invalidIdentifier(kKind, "wrong check digit, so a digit is mistyped or misread");
    return SpecimenNumber{std::string{text}};
}

Result<SpecimenNumber> SpecimenNumber::assign(std::uint64_t running)
{
    const auto number = std::to_string(running);
    if (number.size() > kDigits)
        return invalidIdentifier(kKind, "the running number has more than eight digits");
    const auto digits = std::string(kDigits - number.size(), '0') + number;
    return SpecimenNumber{"S" + digits + mod1110Digit(digits)};
}

} // namespace foundation
