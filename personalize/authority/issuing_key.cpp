// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/issuing_key.h"

#include "foundation/openssl_values.h"

#include <openssl/evp.h>
#include <openssl/x509.h>

namespace authority {
namespace {

using foundation::ErrorCode;
using foundation::opensslError;
using foundation::Result;

constexpr int kP384Bits = 384;

const EVP_MD* digestFor(const EVP_PKEY* key)
{
    const bool isP384 =
        EVP_PKEY_get_base_id(key) == EVP_PKEY_EC && EVP_PKEY_get_bits(key) == kP384Bits;
    return isP384 ? EVP_sha384() : EVP_sha256();
}

} // namespace

Result<void> SoftwareIssuingKey::sign(x509_st& certificate) const
{
    if (X509_sign(&certificate, m_key.native(), digestFor(m_key.native())) == 0)
        return opensslError(ErrorCode::AuthorityUnusable, "signing a certificate");
    return {};
}

Result<void> SoftwareIssuingKey::sign(X509_crl_st& crl) const
{
    if (X509_CRL_sign(&crl, m_key.native(), digestFor(m_key.native())) == 0)
        return opensslError(ErrorCode::AuthorityUnusable, "signing a CRL");
    return {};
}

} // namespace authority
