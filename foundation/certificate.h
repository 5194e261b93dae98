// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"

#include <memory>
#include <string>
#include <vector>

struct x509_st; // OpenSSL's X509

namespace foundation {

/// An X.509 certificate (RFC 5280) as a value; copies share the parsed form, which is never
/// changed. Any thread.
class Certificate
{
public:
    /// Reads DER, or the first certificate of a PEM text. Errors: CertificateInvalid.
    static Result<Certificate> parse(ByteView derOrPem);
    /// Reads every certificate of a PEM text, at least one. Errors: CertificateInvalid.
    static Result<std::vector<Certificate>> parseAll(ByteView pem);

    /// The certificate's own bytes.
    [[nodiscard]] const Bytes& der() const { return m_der; }
    /// One certificate in PEM.
    [[nodiscard]] std::string pem() const;
    /// RFC 4514 text in UTF-8, most particular attribute first: "CN=...,O=...,C=SE".
    [[nodiscard]] std::string subject() const;
    [[nodiscard]] std::string issuer() const;
    /// Upper-case hexadecimal.
    [[nodiscard]] std::string serialNumber() const;
    [[nodiscard]] Instant notBefore() const { return m_notBefore; }
    [[nodiscard]] Instant notAfter() const { return m_notAfter; }
    [[nodiscard]] bool isValidAt(Instant moment) const
    {
        return m_notBefore <= moment && moment <= m_notAfter;
    }
    /// DER SubjectPublicKeyInfo.
    [[nodiscard]] Bytes publicKey() const;
    /// SHA-256 over the DER, upper-case hexadecimal.
    [[nodiscard]] std::string fingerprint() const;
    /// True when the other's key made this one's signature. Says nothing of validity or rights.
    [[nodiscard]] bool isSignedBy(const Certificate& issuer) const;

    /// For the files that call OpenSSL; stays this object's and is not to be changed.
    [[nodiscard]] x509_st* native() const { return m_native.get(); }

    friend bool operator==(const Certificate& a, const Certificate& b)
    {
        return a.m_der == b.m_der;
    }

private:
    Certificate() = default;
    static Result<Certificate> adopt(x509_st* native);

    std::shared_ptr<x509_st> m_native;
    Bytes m_der;
    Instant m_notBefore;
    Instant m_notAfter;
};

} // namespace foundation
