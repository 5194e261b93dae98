// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/test_authority.h"

#include "foundation/c_handle.h"

#include <openssl/conf.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace testcards {

using foundation::Bytes;
using foundation::ByteView;
using foundation::CHandle;

namespace {

using KeyPtr = CHandle<EVP_PKEY, EVP_PKEY_free>;
using CertificatePtr = CHandle<X509, X509_free>;
using RequestPtr = CHandle<X509_REQ, X509_REQ_free>;
using SettingsPtr = CHandle<CONF, NCONF_free>;
using ExtensionPtr = CHandle<X509_EXTENSION, X509_EXTENSION_free>;

constexpr long kYear = 365L * 24 * 3600;

void check(int succeeded)
{
    if (succeeded <= 0)
        throw std::runtime_error{"test authority"};
}

Bytes derOf(X509& certificate)
{
    Bytes der(static_cast<std::size_t>(i2d_X509(&certificate, nullptr)));
    unsigned char* next = der.data();
    check(i2d_X509(&certificate, &next));
    return der;
}

void addName(X509_NAME& name, const char* type, const char* value)
{
    check(X509_NAME_add_entry_by_txt(&name, type, MBSTRING_UTF8,
                                     reinterpret_cast<const unsigned char*>(value), -1, -1, 0));
}

void addExtension(X509& certificate, X509& issuer, int type, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, &issuer, &certificate, nullptr, nullptr, 0);
    const SettingsPtr noSettings{NCONF_new(nullptr)}; // policies are refused without any
    X509V3_set_nconf(&context, noSettings.get());
    const ExtensionPtr extension{
        X509V3_EXT_nconf_nid(noSettings.get(), &context, type, value.c_str())};
    if (!extension)
        throw std::runtime_error{"test authority: extension " + value};
    check(X509_add_ext(&certificate, extension.get(), -1));
}

CertificatePtr newCertificate(long serial, long validity)
{
    CertificatePtr certificate{X509_new()};
    check(X509_set_version(certificate.get(), X509_VERSION_3));
    check(ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validity);
    return certificate;
}

} // namespace

struct TestAuthority::Parts
{
    KeyPtr key{EVP_RSA_gen(3072)};
    CertificatePtr certificate{newCertificate(1, 10 * kYear)};
};

TestAuthority::TestAuthority() : m_parts{std::make_unique<Parts>()}
{
    X509& own = *m_parts->certificate;
    X509_NAME* name = X509_get_subject_name(&own);
    addName(*name, "C", "SE");
    addName(*name, "O", "Testbolaget AB");
    addName(*name, "CN", "Testbolaget CA för e-tjänster");
    check(X509_set_issuer_name(&own, name));
    check(X509_set_pubkey(&own, m_parts->key.get()));
    addExtension(own, own, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(own, own, NID_subject_key_identifier, "hash");
    check(X509_sign(&own, m_parts->key.get(), EVP_sha256()));
}

TestAuthority::~TestAuthority() = default;

Bytes TestAuthority::certificate() const
{
    return derOf(*m_parts->certificate);
}

Bytes TestAuthority::issue(ByteView request, const std::string& keyUsage) const
{
    const unsigned char* next = request.data();
    const RequestPtr asked{d2i_X509_REQ(nullptr, &next, static_cast<long>(request.size()))};
    if (!asked || X509_REQ_verify(asked.get(), X509_REQ_get0_pubkey(asked.get())) != 1)
        throw std::runtime_error{"test authority: request"};
    X509& issuer = *m_parts->certificate;
    const auto made = newCertificate(2, kYear);
    X509& certificate = *made;
    check(X509_set_subject_name(&certificate, X509_REQ_get_subject_name(asked.get())));
    check(X509_set_issuer_name(&certificate, X509_get_subject_name(&issuer)));
    check(X509_set_pubkey(&certificate, X509_REQ_get0_pubkey(asked.get())));
    addExtension(certificate, issuer, NID_key_usage, "critical," + keyUsage);
    addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, issuer, NID_certificate_policies, "1.3.6.1.4.1.32473.1.10.1");
    addExtension(certificate, issuer, NID_crl_distribution_points, "URI:http://ca.example/ca.crl");
    addExtension(certificate, issuer, NID_info_access, "caIssuers;URI:http://ca.example/ca.cer");
    addExtension(certificate, issuer, NID_subject_alt_name, "email:anna.test@testbolaget.example");
    addExtension(certificate, issuer, NID_subject_key_identifier, "hash");
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    check(X509_sign(&certificate, m_parts->key.get(), EVP_sha256()));
    return derOf(certificate);
}

} // namespace testcards
