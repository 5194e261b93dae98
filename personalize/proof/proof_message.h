// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/proof/proof_request.h"

#include <string>

namespace proof {

/// What cardproof is sent: the request and the PKCS#11 module to judge with.
struct ProofMessage
{
    std::string module; ///< path
    ProofRequest request;
};

/// The message as it goes over the pipe to cardproof's standard input, which then ends: one BER-TLV
/// object (X.690, definite lengths), binary throughout, at most kMostMessage bytes.
///
///     61 request
///        80 version (01)        81 module path       82 reader name
///        83 reader name, once for each reader of the machine
///        84 card label          85 chip serial
///        A6 PIN, once each:  80 name  81 label  82 code  83 full tries (one byte)
///        A7 key, once each:  80 name  81 CKA_ID (one byte)  82 name of its PIN
///                            83 SubjectPublicKeyInfo  84 certificate (absent: fetched later)
///        88 certificate of an authority, once each, the card's own issuer first
///
/// Texts are UTF-8.
foundation::SecretBytes encode(const ProofRequest& request, const std::string& module);

inline constexpr std::size_t kMostMessage = 256 * 1024;

/// Reads such a message. Errors: InvalidEncoding when it is none.
foundation::Result<ProofMessage> decodeMessage(const foundation::SecretBytes& bytes);

} // namespace proof
