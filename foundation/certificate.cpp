// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/certificate.h"

#include "foundation/digest.h"
#include "foundation/openssl_values.h"

#include <openssl/err.h>
#include <openssl/pem.h>

namespace foundation {
namespace {

BioHandle readerOf(ByteView bytes)
{
    return BioHandle{BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size()))};
}

X509* readDer(ByteView bytes)
{
    const auto* at = bytes.data();
    X509Handle certificate{d2i_X509(nullptr, &at, static_cast<long>(bytes.size()))};
    // Bytes after the certificate are somebody's attempt or somebody's mistake.
    return at == bytes.data() + bytes.size() ? certificate.release() : nullptr;
}

} // namespace

Result<Certificate> Certificate::adopt(x509_st* native)
{
    Certificate certificate;
    certificate.m_native = {native, X509_free};
    if (native == nullptr)
        return opensslError(ErrorCode::CertificateInvalid, "not an X.509 certificate");
    certificate.m_der = derOf<i2d_X509>(native);
    const auto notBefore = instantOf(X509_get0_notBefore(native));
    const auto notAfter = instantOf(X509_get0_notAfter(native));
    if (certificate.m_der.empty() || !notBefore || !notAfter)
        return opensslError(ErrorCode::CertificateInvalid, "a certificate without a valid time");
    if (X509_get0_pubkey(native) == nullptr)
        return opensslError(ErrorCode::CertificateInvalid, "a certificate with an unreadable key");
    certificate.m_notBefore = *notBefore;
    certificate.m_notAfter = *notAfter;
    return certificate;
}

Result<Certificate> Certificate::parse(ByteView derOrPem)
{
    if (!derOrPem.empty() && derOrPem.front() == 0x30)
        return adopt(readDer(derOrPem));
    const auto reader = readerOf(derOrPem);
    return adopt(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr));
}

Result<std::vector<Certificate>> Certificate::parseAll(ByteView pem)
{
    const auto reader = readerOf(pem);
    std::vector<Certificate> certificates;
    while (auto* native = PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr)) {
        auto certificate = adopt(native);
        if (!certificate)
            return certificate.error();
        certificates.push_back(std::move(*certificate));
    }
    const bool reachedEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    if (certificates.empty() || !reachedEnd)
        return opensslError(ErrorCode::CertificateInvalid, "not a PEM text of certificates");
    ERR_clear_error();
    return certificates;
}

std::string Certificate::pem() const
{
    const BioHandle text{BIO_new(BIO_s_mem())};
    PEM_write_bio_X509(text.get(), m_native.get());
    char* start = nullptr;
    const auto size = BIO_get_mem_data(text.get(), &start);
    return {start, static_cast<std::size_t>(size)};
}

std::string Certificate::subject() const
{
    return nameText(X509_get_subject_name(m_native.get()));
}

std::string Certificate::issuer() const
{
    return nameText(X509_get_issuer_name(m_native.get()));
}

std::string Certificate::serialNumber() const
{
    return serialText(X509_get0_serialNumber(m_native.get()));
}

Bytes Certificate::publicKey() const
{
    return derOf<i2d_X509_PUBKEY>(X509_get_X509_PUBKEY(m_native.get()));
}

std::string Certificate::fingerprint() const
{
    return sha256Hex(m_der);
}

bool Certificate::isSignedBy(const Certificate& issuer) const
{
    const bool holds = X509_verify(m_native.get(), X509_get0_pubkey(issuer.m_native.get())) == 1;
    ERR_clear_error();
    return holds;
}

} // namespace foundation
