// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/random_source.h"
#include "personalize/signin/accepted_authorities.h"
#include "personalize/signin/sign_challenge.h"

namespace signin {

/// Where, by what and under whom a person proves with a card who he is. References outlive the
/// call.
struct SignInPlace
{
    SignInProgram program;
    Readers readers; ///< wanted: the one with the card
    const SigningStation& station;
    const AcceptedAuthorities& accepted;
    foundation::RandomSource& random;
    const foundation::Clock& clock;
};

/// The whole sign-in: the certificate is accepted now (before its PIN is used), station and card
/// prove themselves to each other, and the card's answer to a challenge that was drawn for this
/// call verifies. Success means that the certificate's key is in that card and that its PIN is
/// known to who gave it. Blocks; any thread. Errors: those of checkCertificate(), signChallenge()
/// and verifySignature(); RandomSourceFailed.
foundation::Result<void> proveHolder(const SignInPlace& place,
                                     const foundation::Certificate& certificate,
                                     const foundation::SecretBytes& pin);

} // namespace signin
