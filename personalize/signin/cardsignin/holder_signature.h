// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/random_source.h"
#include "foundation/result.h"
#include "personalize/signin/cardsignin/sign_in_tokens.h"
#include "personalize/signin/sign_in_message.h"

#include <functional>

namespace cardsignin {

/// Asks for the station's proof and the PIN with the nonce that was drawn here.
using AskForProof =
    std::function<foundation::Result<signin::SignInProof>(const foundation::Bytes& nonce)>;

/// Has the card of the task sign its challenge. The order is what matters: the certificate is found
/// and its PIN not blocked, else nobody is asked for a PIN; the station's signature verifies with
/// the certificate that the task pins, else the PIN is not used. Errors: as
/// signin::signChallenge().
foundation::Result<foundation::Bytes> signAsHolder(const smartcard::Pkcs11Module& module,
                                                   const signin::SignInTask& task,
                                                   foundation::RandomSource& random,
                                                   const AskForProof& ask);

} // namespace cardsignin
