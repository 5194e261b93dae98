// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/authority/software_card.h"

#include "foundation/openssl_values.h"
#include "personalize/requests/certificate_request.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <stdexcept>

namespace authority {
namespace {

using cardprofiles::KeyAlgorithm;
using foundation::Bytes;

EVP_PKEY* generate(KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case KeyAlgorithm::Rsa2048:
        return EVP_RSA_gen(2048U);
    case KeyAlgorithm::Rsa3072:
        return EVP_RSA_gen(3072U);
    case KeyAlgorithm::Rsa4096:
        return EVP_RSA_gen(4096U);
    case KeyAlgorithm::EcP256:
        return EVP_EC_gen("P-256");
    case KeyAlgorithm::EcP384:
        return EVP_EC_gen("P-384");
    }
    return nullptr;
}

Bytes signDigest(EVP_PKEY* key, foundation::ByteView digest)
{
    const foundation::KeyContextHandle context{EVP_PKEY_CTX_new(key, nullptr)};
    if (EVP_PKEY_sign_init(context.get()) != 1)
        throw std::runtime_error{"sign"};
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA)
        EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING);
    EVP_PKEY_CTX_set_signature_md(context.get(), digest.size() == 48 ? EVP_sha384() : EVP_sha256());
    std::size_t size = 1024;
    Bytes signature(size);
    if (EVP_PKEY_sign(context.get(), signature.data(), &size, digest.data(), digest.size()) != 1)
        throw std::runtime_error{"sign"};
    signature.resize(size);
    return signature;
}

} // namespace

SoftwareCard::SoftwareCard(KeyAlgorithm algorithm) : m_key{generate(algorithm)} {}

Bytes SoftwareCard::spki() const
{
    return foundation::derOf<i2d_PUBKEY>(m_key.get());
}

Bytes SoftwareCard::request(const Bytes& subject) const
{
    auto made = requests::makeRequest(spki(), subject, [&](foundation::ByteView digest) {
        return foundation::Result<Bytes>{signDigest(m_key.get(), digest)};
    });
    if (!made)
        throw std::runtime_error{describe(made.error())};
    return *made;
}

} // namespace authority
