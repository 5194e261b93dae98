// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/result.h"
#include "personalize/signin/sign_in_card.h"
#include "personalize/signin/sign_in_message.h"
#include "personalize/smartcard/pkcs11_module.h"

#include <vector>

namespace cardsignin {

/// A certificate for authentication, and the token that shows it.
struct TokenCertificate
{
    smartcard::Pkcs11Token token;
    foundation::Bytes id; ///< CKA_ID, which its private key shares
    signin::SignInCard card;
};

/// The certificates for authentication in the task's readers, each once. A slot belongs to the
/// reader that its description names; where no slot is described by a reader's name and one reader
/// is wanted, to that. Errors: ModuleFailed.
foundation::Result<std::vector<TokenCertificate>>
certificatesForAuthentication(const smartcard::Pkcs11Module& module,
                              const signin::SignInTask& task);

/// A token is in one of the task's readers now.
bool hasToken(const smartcard::Pkcs11Module& module, const signin::SignInTask& task);

} // namespace cardsignin
