// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <functional>

namespace requests {

/// Signs a digest with the private key of the request: 32 bytes of SHA-256, or 48 of SHA-384 when
/// the key is on P-384. Answers with PKCS#1 v1.5 (RSA) or DER ECDSA-Sig-Value (EC).
using DigestSigner = std::function<foundation::Result<foundation::Bytes>(foundation::ByteView)>;

/// A DER CertificationRequest (RFC 2986, 4.2) without attributes: what the certificate is to hold
/// comes from profile and order, the request proves possession of the key.
///
/// `spki` is the DER SubjectPublicKeyInfo that the card showed, `subject` a DER Name. `sign` is
/// called once. The signature is verified with `spki` before the request is handed out. Errors:
/// KeyUnusable (spki is no RSA or EC key), InvalidEncoding (subject), whatever `sign` answers,
/// RequestSignatureWrong.
foundation::Result<foundation::Bytes>
makeRequest(foundation::ByteView spki, foundation::ByteView subject, const DigestSigner& sign);

} // namespace requests
