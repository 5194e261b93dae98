// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"

#include <string>

namespace staff {

/// A card that a member signs in with: one certificate for authentication on it.
struct MemberCard
{
    std::string fingerprint; ///< SHA-256 of the certificate, upper-case hexadecimal
    std::string member;
    /// As the station reads it from a card in its readers, upper-case hexadecimal: never made into
    /// another card. Empty where no card family of the station knows the card, which can then not
    /// be made into another either.
    std::string chipSerial;
    std::string tokenSerial; ///< as PKCS#11 shows it
    std::string tokenLabel;
    std::string subject;          ///< of the certificate, RFC 4514 text
    foundation::Instant endsAt{}; ///< the certificate's last moment
};

} // namespace staff
