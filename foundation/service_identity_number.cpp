// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/service_identity_number.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace foundation {
namespace {

constexpr auto kKind = "service identity number";
constexpr std::string_view kPrefix = "16";
constexpr std::size_t kOrganisationDigits = 10;
constexpr std::size_t kFixed = 2 + kOrganisationDigits;
constexpr std::size_t kLongest = 64;

} // namespace

Result<ServiceIdentityNumber> ServiceIdentityNumber::parse(std::string_view text)
{
    if (text.size() <= kFixed || text.size() > kLongest || !text.starts_with(kPrefix) ||
        !isDigits(text.substr(0, kFixed)) ||
        !std::ranges::all_of(text.substr(kFixed), isAsciiAlphanumeric))
        return invalidIdentifier(kKind, "must be 16, a ten-digit organisation number and letters "
                                        "A-Z or digits, as 165567430417A1006");
    const auto organisation = OrganisationNumber::parse(text.substr(2, kOrganisationDigits));
    if (!organisation)
        return invalidIdentifier(kKind, organisation.error().context);
    return ServiceIdentityNumber{std::string{text}};
}

Result<ServiceIdentityNumber> ServiceIdentityNumber::make(const OrganisationNumber& organisation,
                                                          std::string_view employmentNumber)
{
    return parse(std::string{kPrefix} + organisation.text() + std::string{employmentNumber});
}

OrganisationNumber ServiceIdentityNumber::organisation() const
{
    return *OrganisationNumber::parse(std::string_view{text()}.substr(2, kOrganisationDigits));
}

std::string ServiceIdentityNumber::employmentNumber() const
{
    return text().substr(kFixed);
}

} // namespace foundation
