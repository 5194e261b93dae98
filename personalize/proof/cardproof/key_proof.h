// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/proof_request.h"
#include "personalize/smartcard/pkcs11_session.h"

#include <string>

namespace cardproof {

/// Looks for the certificate that the key should have. The text says what was found: a fingerprint,
/// or what is wrong. Errors: ModuleFailed, CardRemoved.
struct Finding
{
    bool passed = false;
    std::string detail;
};

/// The certificate on the card is the expected one, and certifies the expected key; or none is
/// expected, and there is none (B1).
foundation::Result<Finding> checkCertificate(smartcard::Pkcs11Session& session,
                                             const proof::ProofKey& key);

/// OpenSSL accepts the expected certificate under the request's authorities.
Finding checkChain(const proof::ProofKey& key, const std::vector<foundation::Bytes>& authorities);

/// The key's handle in a session that is logged in; none when the token does not have it.
foundation::Result<std::optional<smartcard::Pkcs11Object>>
findKey(smartcard::Pkcs11Session& session, const proof::ProofKey& key);

/// Has the key sign a fresh nonce and verifies the signature with the expected public key. `pin` is
/// for a key that wants it before each signature; without one such a key is asked without it.
/// Errors: what sign() says, RandomSourceFailed.
foundation::Result<Finding> checkSignature(smartcard::Pkcs11Session& session,
                                           smartcard::Pkcs11Object handle,
                                           const proof::ProofKey& key,
                                           const foundation::SecretBytes* pin);

} // namespace cardproof
