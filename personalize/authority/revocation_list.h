// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/certificate.h"
#include "foundation/result.h"
#include "personalize/authority/issuing_key.h"
#include "personalize/authority/revocation.h"

#include <cstdint>
#include <vector>

namespace authority {

struct RevocationListFields
{
    std::uint64_t number = 0;
    foundation::Instant thisUpdate;
    foundation::Instant nextUpdate;
    std::vector<RevokedCertificate> revoked;
};

/// A signed X.509 CRL v2 in DER (RFC 5280, 5), with CRL number, authority key identifier, and a
/// reason for each entry that has one. Errors: CertificateInvalid (a serial number that is not
/// hexadecimal), AuthorityUnusable.
foundation::Result<foundation::Bytes> makeRevocationList(const foundation::Certificate& issuer,
                                                         const IssuingKey& key,
                                                         const RevocationListFields& fields);

} // namespace authority
