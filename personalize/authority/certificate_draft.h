// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/openssl_handles.h"
#include "foundation/random_source.h"
#include "foundation/result.h"

namespace authority {

/// The fields that every certificate begins with.
struct DraftFields
{
    foundation::Bytes subject; ///< DER Name
    foundation::Bytes issuer;  ///< DER Name
    foundation::Instant notBefore;
    foundation::Instant notAfter;
    EVP_PKEY* key = nullptr; ///< the subject's
};

/// An X.509 v3 certificate without extensions and signature, with a fresh serial number: 20 octets,
/// positive, 158 bits of them from the random source (RFC 5280, 4.1.2.2). Errors:
/// RandomSourceFailed, CertificateInvalid.
foundation::Result<foundation::X509Handle> draftCertificate(const DraftFields& fields,
                                                            foundation::RandomSource& random);

} // namespace authority
