// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/proof/proof_request.h"
#include "personalize/smartcard/pkcs11_module.h"

#include <vector>

namespace cardproof {

/// The tokens in the request's reader, by their slots' descriptions; where no slot is described by
/// a reader's name, those with the card's serial. Errors: NoCard when there is none, ModuleFailed.
foundation::Result<std::vector<smartcard::Pkcs11Token>>
tokensOfReader(const smartcard::Pkcs11Module& module, const proof::ProofRequest& request);

/// The token that each PIN of the request guards, in the request's order; fewer where one cannot be
/// told for certain, since a PIN is not tried on another's token. Told by a key of the PIN that the
/// token shows, else by the PIN's label in the token's, else, where there are as many tokens as
/// PINs, by their order. Errors: ModuleFailed, CardRemoved.
foundation::Result<std::vector<smartcard::Pkcs11Token>>
tokenOfEachPin(const smartcard::Pkcs11Module& module,
               const std::vector<smartcard::Pkcs11Token>& tokens,
               const proof::ProofRequest& request);

/// The token's serial is the card's: PKCS#11 has room for 16 characters, and OpenSC shows the last
/// ones.
bool hasSerial(const smartcard::Pkcs11Token& token, const std::string& chipSerial);

/// The token's label is the card's, alone or followed by the PIN's in parentheses, as OpenSC shows
/// it; where both do not go into the 32 characters of PKCS#11, the card's may be cut, with "..." or
/// without.
bool hasCardLabel(const smartcard::Pkcs11Token& token, const std::string& cardLabel);

} // namespace cardproof
