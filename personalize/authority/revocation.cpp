// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/revocation.h"

#include <array>

namespace authority {
namespace {

constexpr std::array kReasons{
    RevocationReason::Unspecified,          RevocationReason::KeyCompromise,
    RevocationReason::AffiliationChanged,   RevocationReason::Superseded,
    RevocationReason::CessationOfOperation, RevocationReason::PrivilegeWithdrawn,
};

} // namespace

std::string_view nameOf(RevocationReason reason)
{
    switch (reason) {
    case RevocationReason::Unspecified:
        return "unspecified";
    case RevocationReason::KeyCompromise:
        return "keyCompromise";
    case RevocationReason::AffiliationChanged:
        return "affiliationChanged";
    case RevocationReason::Superseded:
        return "superseded";
    case RevocationReason::CessationOfOperation:
        return "cessationOfOperation";
    case RevocationReason::PrivilegeWithdrawn:
        return "privilegeWithdrawn";
    }
    return "?";
}

std::optional<RevocationReason> revocationReason(std::string_view name)
{
    for (const auto reason : kReasons)
        if (nameOf(reason) == name)
            return reason;
    return std::nullopt;
}

} // namespace authority
