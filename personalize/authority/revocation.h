// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace authority {

/// CRLReason (RFC 5280, 5.3.1), without those that a card's certificate cannot have: no hold, as a
/// revocation cannot be lifted (S-7).
enum class RevocationReason {
    Unspecified,
    KeyCompromise,        ///< card and code in wrong hands
    AffiliationChanged,   ///< the holder has left
    Superseded,           ///< replaced by another card
    CessationOfOperation, ///< never came into use: not collected (A36), spoiled
    PrivilegeWithdrawn,
};

/// As in RFC 5280: "keyCompromise". Also the form in files and databases.
std::string_view nameOf(RevocationReason reason);
std::optional<RevocationReason> revocationReason(std::string_view name);

struct RevokedCertificate
{
    std::string serialNumber;
    RevocationReason reason = RevocationReason::Unspecified;
    foundation::Instant when;
};

} // namespace authority
