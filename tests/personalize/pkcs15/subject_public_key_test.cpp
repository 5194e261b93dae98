// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/subject_public_key.h"

#include "foundation/c_handle.h"

#include <gtest/gtest.h>

#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace pkcs15;
using foundation::Bytes;
using foundation::CHandle;
using foundation::ErrorCode;
using foundation::fromHex;
using foundation::toHex;

namespace {

using KeyPtr = CHandle<EVP_PKEY, EVP_PKEY_free>;
using CertificatePtr = CHandle<X509, X509_free>;

constexpr auto kBasePoint = "04"
                            "6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
                            "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5";

Bytes spkiOf(const EVP_PKEY& key)
{
    Bytes der(static_cast<std::size_t>(i2d_PUBKEY(&key, nullptr)));
    unsigned char* next = der.data();
    i2d_PUBKEY(&key, &next);
    return der;
}

Bytes selfSigned(EVP_PKEY& key)
{
    const CertificatePtr certificate{X509_new()};
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), &key);
    X509_sign(certificate.get(), &key, EVP_sha256());
    Bytes der(static_cast<std::size_t>(i2d_X509(certificate.get(), nullptr)));
    unsigned char* next = der.data();
    i2d_X509(certificate.get(), &next);
    return der;
}

} // namespace

TEST(SubjectPublicKey, RsaWithAndWithoutLeadingZeros)
{
    const auto plain = rsaPublicKey(Bytes{0xC1, 0x01}, Bytes{0x01, 0x00, 0x01});
    const auto padded = rsaPublicKey(Bytes{0x00, 0xC1, 0x01}, Bytes{0x00, 0x01, 0x00, 0x01});
    ASSERT_TRUE(plain);
    ASSERT_TRUE(padded);
    EXPECT_EQ(*plain, *padded);
    EXPECT_EQ(toHex(*plain), "301E300D06092A864886F70D0101010500030D00300A020300C1010203010001");
}

TEST(SubjectPublicKey, NumbersThatAreNoRsaKeyAreRefused)
{
    for (const auto& [n, e] : {std::pair{Bytes{0xC0}, Bytes{3}}, std::pair{Bytes{0xC1}, Bytes{4}},
                               std::pair{Bytes{0xC1}, Bytes{1}}, std::pair{Bytes{}, Bytes{3}},
                               std::pair{Bytes{0xC1}, Bytes{}}})
        EXPECT_EQ(rsaPublicKey(n, e).error().code, ErrorCode::CardAnswerMalformed);
}

TEST(SubjectPublicKey, EcPointMustLieOnItsCurve)
{
    const auto point = fromHex(kBasePoint).value();
    const auto spki = ecPublicKey(Curve::P256, point);
    ASSERT_TRUE(spki);
    EXPECT_EQ(toHex(*spki), "3059301306072A8648CE3D020106082A8648CE3D03010703420"
                            "0" +
                                std::string{kBasePoint});
    auto off = point;
    off.back() ^= 1U;
    EXPECT_EQ(ecPublicKey(Curve::P256, off).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(ecPublicKey(Curve::P384, point).error().code, ErrorCode::CardAnswerMalformed);
    EXPECT_EQ(ecPublicKey(Curve::P256, {}).error().code, ErrorCode::CardAnswerMalformed);
    auto compressed = point;
    compressed.front() = 0x03;
    compressed.resize(33);
    EXPECT_EQ(ecPublicKey(Curve::P256, compressed).error().code, ErrorCode::CardAnswerMalformed);
}

TEST(SubjectPublicKey, CertificateMustCertifyTheKey)
{
    const KeyPtr key{EVP_EC_gen("P-256")};
    const KeyPtr other{EVP_EC_gen("P-256")};
    const auto certificate = selfSigned(*key);
    EXPECT_TRUE(checkCertifies(certificate, spkiOf(*key)));
    EXPECT_EQ(checkCertifies(certificate, spkiOf(*other)).error().code, ErrorCode::KeyMismatch);
    auto longer = certificate;
    longer.push_back(0);
    EXPECT_EQ(checkCertifies(longer, spkiOf(*key)).error().code, ErrorCode::CertificateInvalid);
    EXPECT_EQ(checkCertifies({}, spkiOf(*key)).error().code, ErrorCode::CertificateInvalid);
}
