// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/organisation_number.h"

#include "foundation/check_digits.h"

namespace foundation {
namespace {

constexpr auto kKind = "organisation number";
constexpr std::size_t kHyphenAt = 6;

} // namespace

Result<OrganisationNumber> OrganisationNumber::parse(std::string_view text)
{
    std::string digits{text};
    if (digits.size() == 11 && digits[kHyphenAt] == '-')
        digits.erase(kHyphenAt, 1);
    if (digits.size() != 10 || !isDigits(digits))
        return invalidIdentifier(kKind, "must be ten digits, as 556743-0417 or 5567430417");
    if (digits[2] < '2')
        return invalidIdentifier(kKind, "the third digit must be 2 or more: this is the form of a "
                                        "personal number, not a legal person's");
    if (!luhnHolds(digits))
        return invalidIdentifier(kKind, "wrong check digit, so a digit is mistyped");
    return OrganisationNumber{digits};
}

std::string OrganisationNumber::withHyphen() const
{
    return text().substr(0, kHyphenAt) + "-" + text().substr(kHyphenAt);
}

} // namespace foundation
