// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/clock.h"
#include "foundation/result.h"
#include "foundation/revocation_list.h"

#include <vector>

namespace foundation {

/// Whether OpenSSL finds and accepts a path from the certificate to one of the authorities
/// (RFC 5280, 6), with its strict checks, as of `moment`. The self-signed ones among the
/// authorities are trusted and the others lie between; where none is self-signed, all are trusted.
/// Looks at no revocation list. Errors: CertificateInvalid with OpenSSL's reason.
Result<void> verifyChain(const Certificate& certificate,
                         const std::vector<Certificate>& authorities, Instant moment);

/// The same, and that no certificate of the path below its root is revoked (RFC 5280, 6.3): each
/// issuer's list must be there, in force at `moment`, and signed by it. Only self-signed
/// authorities are trusted. Errors: CertificateUntrusted where there is no path,
/// CertificateOutOfTime, RevocationListUnusable (context begins with the list's source, or the
/// issuer whose list is missing), CertificateRevoked (context: the day).
Result<void> verifyUnrevokedChain(const Certificate& certificate,
                                  const std::vector<Certificate>& authorities,
                                  const std::vector<RevocationList>& lists, Instant moment);

} // namespace foundation
