// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "personalize/authority/revocation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace authority {

struct RegisteredCertificate
{
    std::string serialNumber; ///< upper-case hexadecimal; unique
    std::string reference;    ///< of the request; unique
    std::string subject;      ///< RFC 4514 text
    foundation::Instant notBefore;
    foundation::Instant notAfter;
    foundation::Bytes der;
};

/// The authority's memory of what it has done, supplied from outside: a table of the order book.
/// Each call is durable when it returns success, and sees what was recorded by others before.
class CertificateRegister
{
public:
    virtual ~CertificateRegister() = default;

    /// Called before a certificate is handed out: no certificate exists that is not here. Errors:
    /// AlreadyExists when serial number or reference is taken, with nothing recorded.
    virtual foundation::Result<void> recordIssued(const RegisteredCertificate& certificate) = 0;

    virtual foundation::Result<std::optional<RegisteredCertificate>>
    findByReference(const std::string& reference) = 0;
    virtual foundation::Result<std::optional<RegisteredCertificate>>
    findBySerial(const std::string& serialNumber) = 0;

    /// Changes nothing when the certificate is revoked already: the first reason and time stay.
    virtual foundation::Result<void> recordRevoked(const RevokedCertificate& revoked) = 0;
    virtual foundation::Result<std::vector<RevokedCertificate>> listRevoked() = 0;

    /// A number that is greater than each one given before.
    virtual foundation::Result<std::uint64_t> nextCrlNumber() = 0;
};

} // namespace authority
