// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

namespace pkcs15 {

enum class Curve { P256, P384 };

/// DER SubjectPublicKeyInfo (RFC 3279, 2.3.1) from the numbers that a card shows, big-endian, with
/// or without leading zeros. Errors: CardAnswerMalformed when they cannot be an RSA key (even, or
/// an exponent below 3).
foundation::Result<foundation::Bytes> rsaPublicKey(foundation::ByteView modulus,
                                                   foundation::ByteView exponent);

/// DER SubjectPublicKeyInfo (RFC 5480, 2) with a named curve from an uncompressed point, 04 x y.
/// Errors: CardAnswerMalformed when the point is not on the curve.
foundation::Result<foundation::Bytes> ecPublicKey(Curve curve, foundation::ByteView point);

/// Whether a DER certificate certifies this key (DER SubjectPublicKeyInfo). Errors:
/// CertificateInvalid when it is no certificate, KeyMismatch when it certifies another key.
foundation::Result<void> checkCertifies(foundation::ByteView certificate,
                                        foundation::ByteView spki);

} // namespace pkcs15
