// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/publication_file.h"

#include "cardprofiles/text_forms.h"
#include "cardprofiles/toml_table.h"

#include <array>

namespace authority {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr long kLongestLifetime = 366;

struct AddressKey
{
    const char* key;
    std::string Publication::*address;
    const char* meaning;
};

constexpr std::array kAddresses{
    AddressKey{"crl_uri", &Publication::crlUri, "the issuing CA's CRL (issuing.crl)"},
    AddressKey{"ca_issuers_uri", &Publication::caIssuersUri, "the issuing CA's certificate"},
    AddressKey{"ocsp_uri", &Publication::ocspUri, "an OCSP responder"},
    AddressKey{"root_crl_uri", &Publication::rootCrlUri, "the root's CRL (root.crl)"},
    AddressKey{"root_issuers_uri", &Publication::rootIssuersUri, "the root's certificate"},
};

/// One that stands in a TOML text as it is.
bool isAddress(const std::string& text)
{
    return cardprofiles::isWebAddress(text) && text.find_first_of("\"\\") == std::string::npos;
}

} // namespace

Result<std::string> publicationText(const Publication& publication)
{
    std::string text =
        "# What this authority's certificates say of where to find things; empty: nothing.\n"
        "# A change holds for certificates issued from then on.\n";
    for (const auto& [key, address, meaning] : kAddresses) {
        const auto& value = publication.*address;
        if (!value.empty() && !isAddress(value))
            return Error{ErrorCode::SettingsInvalid,
                         std::string{key} + ": not an absolute http or https address"};
        text += std::string{key} + " = \"" + value + "\"   # " + meaning + "\n";
    }
    text += "crl_lifetime_days = " + std::to_string(publication.crlLifetime.count()) +
            "   # a CRL is to be made anew before it has passed\n";
    return text;
}

Result<Publication> loadPublication(const std::filesystem::path& file)
{
    cardprofiles::FaultList faults{file.string()};
    auto table = cardprofiles::readToml(file, faults);
    if (!table)
        return table.error();
    Publication publication;
    if (*table) {
        for (const auto& [key, address, meaning] : kAddresses) {
            auto value = (*table)->textOrEmpty(key);
            if (!value.empty() && !isAddress(value))
                (*table)->refuse(key, "is not an absolute http or https address");
            publication.*address = std::move(value);
        }
        publication.crlLifetime =
            std::chrono::days{(*table)->integer("crl_lifetime_days", 1, kLongestLifetime)};
        (*table)->finish();
    }
    if (const auto found = faults.faults(); !found.empty())
        return cardprofiles::toError(ErrorCode::SettingsInvalid, found);
    return publication;
}

} // namespace authority
