// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/pkcs15/subject_public_key.h"

#include "foundation/c_handle.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/x509.h>

#include <new>

namespace pkcs15 {

using foundation::Bytes;
using foundation::ByteView;
using foundation::CHandle;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

using KeyPtr = CHandle<EVP_PKEY, EVP_PKEY_free>;
using ContextPtr = CHandle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using NumberPtr = CHandle<BIGNUM, BN_free>;
using BuilderPtr = CHandle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using ParametersPtr = CHandle<OSSL_PARAM, OSSL_PARAM_free>;
using CertificatePtr = CHandle<X509, X509_free>;

NumberPtr numberOf(ByteView bytes)
{
    NumberPtr number{BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr)};
    if (!number)
        throw std::bad_alloc{};
    return number;
}

BuilderPtr newBuilder()
{
    BuilderPtr builder{OSSL_PARAM_BLD_new()};
    if (!builder)
        throw std::bad_alloc{};
    return builder;
}

/// The key that the parameters describe; null when OpenSSL finds that they describe none.
KeyPtr keyFrom(const char* type, OSSL_PARAM_BLD& builder)
{
    const ParametersPtr parameters{OSSL_PARAM_BLD_to_param(&builder)};
    const ContextPtr context{EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr)};
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1)
        throw std::bad_alloc{};
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        ERR_clear_error();
    return KeyPtr{key};
}

Bytes encode(const EVP_PKEY& key)
{
    const int length = i2d_PUBKEY(&key, nullptr);
    if (length <= 0)
        throw std::bad_alloc{};
    Bytes der(static_cast<std::size_t>(length));
    unsigned char* next = der.data();
    i2d_PUBKEY(&key, &next);
    return der;
}

} // namespace

Result<Bytes> rsaPublicKey(ByteView modulus, ByteView exponent)
{
    const auto n = numberOf(modulus);
    const auto e = numberOf(exponent);
    if (BN_is_odd(n.get()) == 0 || BN_is_odd(e.get()) == 0 || BN_is_one(e.get()) == 1)
        return Error{ErrorCode::CardAnswerMalformed, "RSA public key"};
    const auto builder = newBuilder();
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        throw std::bad_alloc{};
    const auto key = keyFrom("RSA", *builder);
    if (!key)
        return Error{ErrorCode::CardAnswerMalformed, "RSA public key"};
    return encode(*key);
}

Result<Bytes> ecPublicKey(Curve curve, ByteView point)
{
    constexpr std::uint8_t kUncompressed = 0x04;
    if (point.empty() || point.front() != kUncompressed)
        return Error{ErrorCode::CardAnswerMalformed, "EC point"};
    const auto builder = newBuilder();
    const char* group = curve == Curve::P256 ? "P-256" : "P-384";
    if (OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                         point.size()) != 1)
        throw std::bad_alloc{};
    const auto key = keyFrom("EC", *builder);
    if (!key)
        return Error{ErrorCode::CardAnswerMalformed, "EC point"};
    return encode(*key);
}

Result<void> checkCertifies(ByteView certificate, ByteView spki)
{
    const unsigned char* next = certificate.data();
    const CertificatePtr parsed{d2i_X509(nullptr, &next, static_cast<long>(certificate.size()))};
    EVP_PKEY* certified = parsed ? X509_get0_pubkey(parsed.get()) : nullptr;
    if (certified == nullptr || next != certificate.data() + certificate.size()) {
        ERR_clear_error();
        return Error{ErrorCode::CertificateInvalid, "not a DER certificate"};
    }
    next = spki.data();
    const KeyPtr key{d2i_PUBKEY(nullptr, &next, static_cast<long>(spki.size()))};
    if (!key || EVP_PKEY_eq(certified, key.get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::KeyMismatch, "certificate"};
    }
    return {};
}

} // namespace pkcs15
