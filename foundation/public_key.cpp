// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/public_key.h"

#include "foundation/openssl_handles.h"
#include "foundation/openssl_values.h"

#include <openssl/err.h>

namespace foundation {

PublicKey::PublicKey(evp_pkey_st* key) : m_key{key, EVP_PKEY_free} {}

Result<PublicKey> PublicKey::parse(ByteView spki)
{
    const auto* at = spki.data();
    auto* const key = d2i_PUBKEY(nullptr, &at, static_cast<long>(spki.size()));
    if (key == nullptr)
        return opensslError(ErrorCode::KeyUnusable, "no SubjectPublicKeyInfo");
    PublicKey parsed{key};
    if (at != spki.data() + spki.size())
        return Error{ErrorCode::KeyUnusable, "bytes behind the SubjectPublicKeyInfo"};
    return parsed;
}

bool PublicKey::isRsa() const
{
    return EVP_PKEY_is_a(m_key.get(), "RSA") == 1;
}

bool PublicKey::isEllipticCurve() const
{
    return EVP_PKEY_is_a(m_key.get(), "EC") == 1;
}

bool PublicKey::verifiesSha256(ByteView message, ByteView signature) const
{
    const DigestContextHandle context{EVP_MD_CTX_new()};
    const bool verified =
        context &&
        EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, m_key.get()) == 1 &&
        EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                         message.size()) == 1;
    ERR_clear_error();
    return verified;
}

} // namespace foundation
