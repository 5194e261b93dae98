// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/private_key.h"
#include "foundation/result.h"

struct x509_st;     // OpenSSL's X509
struct X509_crl_st; // OpenSSL's X509_CRL

namespace authority {

/// The key that signs certificates and CRLs, wherever it lies. Any thread.
class IssuingKey
{
public:
    virtual ~IssuingKey() = default;
    /// DER SubjectPublicKeyInfo.
    [[nodiscard]] virtual foundation::Bytes publicKey() const = 0;
    /// Puts algorithm and signature into an otherwise finished certificate or CRL. Errors:
    /// AuthorityUnusable.
    virtual foundation::Result<void> sign(x509_st& certificate) const = 0;
    virtual foundation::Result<void> sign(X509_crl_st& crl) const = 0;
};

/// A key in this process's memory. SHA-384 with P-384, SHA-256 with every other key.
class SoftwareIssuingKey final : public IssuingKey
{
public:
    explicit SoftwareIssuingKey(foundation::PrivateKey key) : m_key{std::move(key)} {}
    [[nodiscard]] foundation::Bytes publicKey() const override { return m_key.publicKey(); }
    foundation::Result<void> sign(x509_st& certificate) const override;
    foundation::Result<void> sign(X509_crl_st& crl) const override;

private:
    foundation::PrivateKey m_key;
};

} // namespace authority
