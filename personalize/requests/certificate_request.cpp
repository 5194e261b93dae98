// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/requests/certificate_request.h"

#include "foundation/c_handle.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/x509.h>

#include <new>

namespace requests {

using foundation::Bytes;
using foundation::ByteView;
using foundation::CHandle;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

using RequestPtr = CHandle<X509_REQ, X509_REQ_free>;
using NamePtr = CHandle<X509_NAME, X509_NAME_free>;
using KeyPtr = CHandle<EVP_PKEY, EVP_PKEY_free>;
using AlgorithmPtr = CHandle<X509_ALGOR, X509_ALGOR_free>;
using BitStringPtr = CHandle<ASN1_BIT_STRING, ASN1_BIT_STRING_free>;

/// How a key signs its request.
struct SignatureScheme
{
    const EVP_MD* digest;
    int algorithm;  ///< NID of the signature algorithm
    int parameters; ///< NULL for RSA, absent for ECDSA (RFC 5754, 3)
};

Result<SignatureScheme> schemeOf(const EVP_PKEY& key)
{
    constexpr int kAbsent = V_ASN1_UNDEF;
    constexpr int kLargerField = 384;
    if (EVP_PKEY_get_base_id(&key) == EVP_PKEY_RSA)
        return SignatureScheme{EVP_sha256(), NID_sha256WithRSAEncryption, V_ASN1_NULL};
    if (EVP_PKEY_get_base_id(&key) != EVP_PKEY_EC)
        return Error{ErrorCode::KeyUnusable, "request: neither RSA nor EC"};
    if (EVP_PKEY_get_bits(&key) >= kLargerField)
        return SignatureScheme{EVP_sha384(), NID_ecdsa_with_SHA384, kAbsent};
    return SignatureScheme{EVP_sha256(), NID_ecdsa_with_SHA256, kAbsent};
}

KeyPtr keyOf(ByteView spki)
{
    const unsigned char* next = spki.data();
    KeyPtr key{d2i_PUBKEY(nullptr, &next, static_cast<long>(spki.size()))};
    return next == spki.data() + spki.size() ? std::move(key) : nullptr;
}

NamePtr nameOf(ByteView der)
{
    const unsigned char* next = der.data();
    NamePtr name{d2i_X509_NAME(nullptr, &next, static_cast<long>(der.size()))};
    return next == der.data() + der.size() ? std::move(name) : nullptr;
}

template <typename T, typename Write>
Bytes derOf(T* object, Write write)
{
    const int length = write(object, nullptr);
    if (length < 0)
        throw std::bad_alloc{};
    Bytes der(static_cast<std::size_t>(length));
    unsigned char* next = der.data();
    write(object, &next);
    return der;
}

Bytes digestOf(ByteView bytes, const EVP_MD* algorithm)
{
    Bytes digest(static_cast<std::size_t>(EVP_MD_get_size(algorithm)));
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, algorithm, nullptr) != 1)
        throw std::bad_alloc{};
    return digest;
}

/// Everything but the signature.
RequestPtr unsignedRequest(const SignatureScheme& scheme, EVP_PKEY& key, const X509_NAME& subject)
{
    RequestPtr request{X509_REQ_new()};
    const AlgorithmPtr algorithm{X509_ALGOR_new()};
    if (!request || !algorithm ||
        X509_ALGOR_set0(algorithm.get(), OBJ_nid2obj(scheme.algorithm), scheme.parameters,
                        nullptr) != 1 ||
        X509_REQ_set_version(request.get(), X509_REQ_VERSION_1) != 1 ||
        X509_REQ_set_subject_name(request.get(), &subject) != 1 ||
        X509_REQ_set_pubkey(request.get(), &key) != 1 ||
        X509_REQ_set1_signature_algo(request.get(), algorithm.get()) != 1)
        throw std::bad_alloc{};
    return request;
}

void putSignature(X509_REQ& request, ByteView signature)
{
    BitStringPtr bits{ASN1_BIT_STRING_new()};
    if (!bits || ASN1_BIT_STRING_set(bits.get(), const_cast<unsigned char*>(signature.data()),
                                     static_cast<int>(signature.size())) != 1)
        throw std::bad_alloc{};
    // Without this flag DER would drop zero bits at the end of the signature.
    bits->flags &= ~(ASN1_STRING_FLAG_BITS_LEFT | 0x07);
    bits->flags |= ASN1_STRING_FLAG_BITS_LEFT;
    X509_REQ_set0_signature(&request, bits.release());
}

} // namespace

Result<Bytes> makeRequest(ByteView spki, ByteView subject, const DigestSigner& sign)
{
    const auto key = keyOf(spki);
    const auto name = nameOf(subject);
    ERR_clear_error();
    if (!key)
        return Error{ErrorCode::KeyUnusable, "request: not a SubjectPublicKeyInfo"};
    if (!name)
        return Error{ErrorCode::InvalidEncoding, "request: subject is not a Name"};
    const auto scheme = schemeOf(*key);
    if (!scheme)
        return scheme.error();

    const auto request = unsignedRequest(*scheme, *key, *name);
    const auto information = derOf(request.get(), i2d_re_X509_REQ_tbs);
    const auto signature = sign(digestOf(information, scheme->digest));
    if (!signature)
        return signature.error();
    putSignature(*request, *signature);
    if (X509_REQ_verify(request.get(), key.get()) != 1) {
        ERR_clear_error();
        return Error{ErrorCode::RequestSignatureWrong, "request"};
    }
    return derOf(request.get(), i2d_X509_REQ);
}

} // namespace requests
