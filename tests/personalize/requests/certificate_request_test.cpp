// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/requests/certificate_request.h"

#include "foundation/c_handle.h"
#include "personalize/authority/distinguished_name.h"

#include <gtest/gtest.h>

#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace requests;
using foundation::Bytes;
using foundation::ByteView;
using foundation::CHandle;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

using KeyPtr = CHandle<EVP_PKEY, EVP_PKEY_free>;
using ContextPtr = CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using RequestPtr = CHandle<X509_REQ, X509_REQ_free>;

Bytes spkiOf(const EVP_PKEY& key)
{
    Bytes der(static_cast<std::size_t>(i2d_PUBKEY(&key, nullptr)));
    unsigned char* next = der.data();
    i2d_PUBKEY(&key, &next);
    return der;
}

/// What a card does with a digest.
Result<Bytes> signedBy(EVP_PKEY& key, ByteView digest)
{
    const ContextPtr context{EVP_PKEY_CTX_new(&key, nullptr)};
    EVP_PKEY_sign_init(context.get());
    if (EVP_PKEY_get_base_id(&key) == EVP_PKEY_RSA)
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING);
    EVP_PKEY_CTX_set_signature_md(context.get(), digest.size() == 32 ? EVP_sha256() : EVP_sha384());
    std::size_t length = 0;
    EVP_PKEY_sign(context.get(), nullptr, &length, digest.data(), digest.size());
    Bytes signature(length);
    EVP_PKEY_sign(context.get(), signature.data(), &length, digest.data(), digest.size());
    signature.resize(length);
    return signature;
}

DigestSigner signer(EVP_PKEY& key)
{
    return [&key](ByteView digest) { return signedBy(key, digest); };
}

Bytes subject()
{
    return authority::encodeName({{"C", "SE"}, {"O", "Exempelbolaget AB"}, {"CN", "Åsa Öberg"}})
        .value();
}

RequestPtr parse(const Bytes& der)
{
    const unsigned char* next = der.data();
    RequestPtr request{d2i_X509_REQ(nullptr, &next, static_cast<long>(der.size()))};
    EXPECT_EQ(next, der.data() + der.size());
    return request;
}

} // namespace

TEST(CertificateRequest, IsSignedByTheKeyThatItNames)
{
    for (const KeyPtr& key :
         {KeyPtr{EVP_RSA_gen(2048)}, KeyPtr{EVP_EC_gen("P-256")}, KeyPtr{EVP_EC_gen("P-384")}}) {
        const auto der = makeRequest(spkiOf(*key), subject(), signer(*key));
        ASSERT_TRUE(der) << foundation::describe(der.error());
        const auto request = parse(*der);
        ASSERT_TRUE(request);
        EXPECT_EQ(X509_REQ_verify(request.get(), key.get()), 1);
        EXPECT_EQ(EVP_PKEY_eq(X509_REQ_get0_pubkey(request.get()), key.get()), 1);
        EXPECT_EQ(X509_REQ_get_version(request.get()), 0);
    }
}

TEST(CertificateRequest, NamesTheAlgorithmThatFitsTheKey)
{
    const KeyPtr rsa{EVP_RSA_gen(2048)};
    const KeyPtr p256{EVP_EC_gen("P-256")};
    const KeyPtr p384{EVP_EC_gen("P-384")};
    const auto algorithm = [](EVP_PKEY& key) {
        const auto der = makeRequest(spkiOf(key), subject(), signer(key));
        return X509_REQ_get_signature_nid(parse(*der).get());
    };
    EXPECT_EQ(algorithm(*rsa), NID_sha256WithRSAEncryption);
    EXPECT_EQ(algorithm(*p256), NID_ecdsa_with_SHA256);
    EXPECT_EQ(algorithm(*p384), NID_ecdsa_with_SHA384);
}

TEST(CertificateRequest, SignatureOfAnotherKeyIsFoundOut)
{
    const KeyPtr key{EVP_EC_gen("P-256")};
    const KeyPtr other{EVP_EC_gen("P-256")};
    EXPECT_EQ(makeRequest(spkiOf(*key), subject(), signer(*other)).error().code,
              ErrorCode::RequestSignatureWrong);
    const DigestSigner nothing = [](ByteView) { return Result<Bytes>{Bytes{}}; };
    EXPECT_EQ(makeRequest(spkiOf(*key), subject(), nothing).error().code,
              ErrorCode::RequestSignatureWrong);
}

TEST(CertificateRequest, PassesOnWhyTheCardDidNotSign)
{
    const KeyPtr key{EVP_EC_gen("P-256")};
    const DigestSigner blocked = [](ByteView) -> Result<Bytes> {
        return Error{ErrorCode::CodeBlocked, "pin1"};
    };
    EXPECT_EQ(makeRequest(spkiOf(*key), subject(), blocked).error().code, ErrorCode::CodeBlocked);
}

TEST(CertificateRequest, RefusesWhatIsNoKeyOrNoName)
{
    const KeyPtr key{EVP_EC_gen("P-256")};
    const KeyPtr edwards{EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")};
    EXPECT_EQ(makeRequest({}, subject(), signer(*key)).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(makeRequest(spkiOf(*edwards), subject(), signer(*key)).error().code,
              ErrorCode::KeyUnusable);
    auto longer = spkiOf(*key);
    longer.push_back(0);
    EXPECT_EQ(makeRequest(longer, subject(), signer(*key)).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(makeRequest(spkiOf(*key), Bytes{0x30, 0x05}, signer(*key)).error().code,
              ErrorCode::InvalidEncoding);
}
