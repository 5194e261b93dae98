// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/authority/request_check.h"

#include "foundation/openssl_values.h"
#include "personalize/authority/weak_key.h"

#include <openssl/err.h>
#include <openssl/objects.h>

namespace authority {
namespace {

using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;
using foundation::RequestHandle;
using foundation::Result;

RequestHandle read(ByteView pkcs10)
{
    const auto* at = pkcs10.data();
    RequestHandle request{d2i_X509_REQ(nullptr, &at, static_cast<long>(pkcs10.size()))};
    ERR_clear_error();
    return at == pkcs10.data() + pkcs10.size() ? std::move(request) : nullptr;
}

bool isSignedOverSha2(const X509_REQ* request)
{
    int digest = NID_undef;
    int key = NID_undef;
    return OBJ_find_sigid_algs(X509_REQ_get_signature_nid(request), &digest, &key) == 1 &&
           (digest == NID_sha256 || digest == NID_sha384 || digest == NID_sha512);
}

} // namespace

Result<CheckedRequest> checkRequest(ByteView pkcs10, cardprofiles::KeyAlgorithm algorithm)
{
    const auto request = read(pkcs10);
    foundation::KeyHandle key{request ? X509_REQ_get_pubkey(request.get()) : nullptr};
    ERR_clear_error();
    if (!key)
        return Error{ErrorCode::AuthorityRefused, "not a PKCS #10 request"};
    const bool isProof = X509_REQ_verify(request.get(), key.get()) == 1;
    ERR_clear_error();
    if (!isProof)
        return Error{ErrorCode::RequestSignatureWrong, "the request's own signature is wrong"};
    if (!isSignedOverSha2(request.get()))
        return Error{ErrorCode::AuthorityRefused, "the request is not signed over SHA-2"};
    if (const auto weakness = weaknessOf(key.get(), algorithm))
        return Error{ErrorCode::AuthorityRefused, *weakness};
    auto subject = foundation::derOf<i2d_X509_NAME>(X509_REQ_get_subject_name(request.get()));
    auto spki = foundation::derOf<i2d_PUBKEY>(key.get());
    return CheckedRequest{std::move(subject), std::move(spki), std::move(key)};
}

} // namespace authority
