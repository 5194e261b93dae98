// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/hsa_id.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace foundation {
namespace {

constexpr auto kKind = "HSA-id";
constexpr std::string_view kCountry = "SE";
constexpr std::string_view kTestDirectory = "TSTNMT";
constexpr std::size_t kOrganisationDigits = 10;
constexpr std::size_t kLongest = 31;

} // namespace

Result<HsaId> HsaId::parse(std::string_view text)
{
    const bool test = text.starts_with(kTestDirectory);
    if (text.size() > kLongest || (!test && !text.starts_with(kCountry)))
        return invalidIdentifier(
            kKind, "must begin with SE (or TSTNMT for tests) and be at most 31 characters long");
    const auto rest = text.substr(test ? kTestDirectory.size() : kCountry.size());
    const auto organisation = rest.substr(0, kOrganisationDigits);
    if (rest.size() < kOrganisationDigits + 2 || !isDigits(organisation) ||
        rest[kOrganisationDigits] != '-' ||
        !std::ranges::all_of(rest.substr(kOrganisationDigits + 1), isAsciiAlphanumeric))
        return invalidIdentifier(kKind, "must be a prefix, ten digits, a hyphen and letters A-Z or "
                                        "digits, as SE5560000001-A1B2");
    if (!luhnHolds(organisation))
        return invalidIdentifier(kKind, "wrong check digit in the organisation number");
    return HsaId{std::string{text}};
}

bool HsaId::isTest() const
{
    return text().starts_with(kTestDirectory);
}

} // namespace foundation
