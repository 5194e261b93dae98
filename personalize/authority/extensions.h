// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/openssl_handles.h"
#include "foundation/result.h"

#include <string>
#include <vector>

namespace authority {

// The extensions of RFC 5280, 4.2, built from values and never from OpenSSL's configuration texts,
// so that nothing in an order can be read as syntax. Each adds one extension. Errors:
// CertificateInvalid.

using cardprofiles::KeyUsage;

/// Critical.
foundation::Result<void> addKeyUsage(X509* certificate, const std::vector<KeyUsage>& usage);
/// Critical: keyCertSign and cRLSign.
foundation::Result<void> addIssuerKeyUsage(X509* certificate);
/// Critical: a CA with at most so many CAs below it.
foundation::Result<void> addIssuerConstraints(X509* certificate, long pathLength);
/// OIDs or OpenSSL's short names; none: no extension.
foundation::Result<void> addExtendedKeyUsage(X509* certificate,
                                             const std::vector<std::string>& usage);
/// OIDs in dotted form, each with the CPS address unless that is empty.
foundation::Result<void> addPolicies(X509* certificate, const std::vector<std::string>& policies,
                                     const std::string& cpsUri);
/// CA issuers and OCSP; both empty: no extension.
foundation::Result<void> addAuthorityInformation(X509* certificate, const std::string& issuersUri,
                                                 const std::string& ocspUri);
/// Empty: no extension.
foundation::Result<void> addCrlDistributionPoint(X509* certificate, const std::string& crlUri);
/// The first 160 bits of SHA-256 over the key (RFC 7093, 2, method 1). After the key is set.
foundation::Result<void> addSubjectKeyIdentifier(X509* certificate);
/// The issuer's subject key identifier, in a certificate or CRL.
foundation::Result<void> addAuthorityKeyIdentifier(X509* certificate, X509* issuer);
foundation::Result<void> addAuthorityKeyIdentifier(X509_CRL* crl, X509* issuer);

} // namespace authority
