// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace foundation {

/// A public key as a value; copies share the parsed form. Any thread.
class PublicKey
{
public:
    /// Reads DER SubjectPublicKeyInfo (RFC 5280, 4.1). Errors: KeyUnusable.
    static Result<PublicKey> parse(ByteView spki);

    [[nodiscard]] bool isRsa() const;
    [[nodiscard]] bool isEllipticCurve() const;

    /// True when this key's owner signed the message with SHA-256: PKCS#1 v1.5 (RFC 8017, 8.2), or
    /// ECDSA as DER ECDSA-Sig-Value (RFC 3279, 2.2.3).
    [[nodiscard]] bool verifiesSha256(ByteView message, ByteView signature) const;

private:
    explicit PublicKey(evp_pkey_st* key);
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace foundation
