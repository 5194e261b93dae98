// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "foundation/bytes.h"
#include "foundation/openssl_handles.h"
#include "foundation/result.h"

namespace authority {

/// A request whose key signed it and may be certified.
struct CheckedRequest
{
    foundation::Bytes subject; ///< DER Name
    foundation::Bytes spki;    ///< DER SubjectPublicKeyInfo
    foundation::KeyHandle key;
};

/// Reads a PKCS #10 request and verifies its own signature, the proof that whoever made it has the
/// private key, before it looks at anything else. Errors: AuthorityRefused when it is not a
/// request, is signed over MD5 or SHA-1, or its key is weak or of another algorithm;
/// RequestSignatureWrong.
foundation::Result<CheckedRequest> checkRequest(foundation::ByteView pkcs10,
                                                cardprofiles::KeyAlgorithm algorithm);

} // namespace authority
