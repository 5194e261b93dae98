// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/pkcs11_session.h"

namespace token {

/// Has a token's key sign the message with SHA-256: PKCS#1 v1.5 (RFC 8017, 8.2), or ECDSA as DER
/// ECDSA-Sig-Value (RFC 3279, 2.2.3), as foundation::PublicKey verifies them. By
/// CKM_SHA256_RSA_PKCS where the token offers it, else by CKM_RSA_PKCS; by CKM_ECDSA. `pin` as for
/// Pkcs11Session::sign(), and its errors.
foundation::Result<foundation::Bytes> signSha256(smartcard::Pkcs11Session& session,
                                                 smartcard::Pkcs11Object handle,
                                                 bool isEllipticCurve, foundation::ByteView message,
                                                 const foundation::SecretBytes* pin);

} // namespace token
