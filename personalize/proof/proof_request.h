// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/secret_bytes.h"

#include <optional>
#include <string>
#include <vector>

namespace proof {

/// A PIN of the card, to log in with.
struct ProofPin
{
    std::string name;  ///< "pin1"
    std::string label; ///< as PKCS#15 shows it: which slot of the module it guards
    foundation::SecretBytes code;
    unsigned tries = 3; ///< a full try counter
};

/// A key of the card that must work.
struct ProofKey
{
    std::string name;       ///< "authentication"
    std::uint8_t id = 0;    ///< CKA_ID
    std::string pin;        ///< the name of its PIN
    foundation::Bytes spki; ///< DER SubjectPublicKeyInfo that its signatures must verify with
    std::optional<foundation::Bytes>
        certificate; ///< DER; absent where the holder fetches it later (B1)
};

/// What a finished card must do. `readerName` is the only reader that is touched; the others are
/// ignored by name.
struct ProofRequest
{
    std::string readerName;
    std::vector<std::string> allReaderNames;
    std::string cardLabel;  ///< PKCS#15 TokenInfo label
    std::string chipSerial; ///< hexadecimal, as TokenInfo shows it; a module may show its end alone
    std::vector<ProofPin> pins;
    std::vector<ProofKey> keys;
    std::vector<foundation::Bytes> chain; ///< DER, the card's own issuer first, the root last
};

} // namespace proof
