// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/letter_number.h"

#include "foundation/check_digits.h"
#include "foundation/specimen_number.h"

namespace foundation {
namespace {

constexpr auto kKind = "letter number";
constexpr std::size_t kDigits = 8;

} // namespace

Result<LetterNumber> LetterNumber::parse(std::string_view text)
{
    if (SpecimenNumber::parse(text))
        return Error{.code = ErrorCode::SpecimenScanned, .context = std::string{text}};
    if (text.size() != kDigits + 2 || text.front() != 'L' || !isDigits(text.substr(1)))
        return invalidIdentifier(kKind, "must be L and nine digits, as it stands on the letter");
    if (mod1110Digit(text.substr(1, kDigits)) != text.back())
        return invalidIdentifier(kKind, "wrong check digit, so a digit is mistyped or misread");
    return LetterNumber{std::string{text}};
}

Result<LetterNumber> LetterNumber::assign(std::uint64_t running)
{
    const auto number = std::to_string(running);
    if (number.size() > kDigits)
        return invalidIdentifier(kKind, "the running number has more than eight digits");
    const auto digits = std::string(kDigits - number.size(), '0') + number;
    return LetterNumber{"L" + digits + mod1110Digit(digits)};
}

} // namespace foundation
