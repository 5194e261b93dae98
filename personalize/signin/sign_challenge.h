// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/certificate.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/signin/challenge.h"
#include "personalize/signin/list_cards.h"
#include "personalize/signin/sign_in_program.h"

#include <functional>
#include <string>

namespace signin {

/// The station that is signed in at, and its key.
struct SigningStation
{
    std::string name;
    foundation::Certificate certificate;
    /// Signs with the certificate's key and SHA-256, as foundation::PublicKey verifies.
    std::function<foundation::Result<foundation::Bytes>(foundation::ByteView message)> sign;
};

/// What the station draws and decides for one sign-in; never used for a second.
struct StationPart
{
    foundation::Bytes nonce; ///< kNonce random bytes
    foundation::Instant time;
};

/// A signature that a card made for a challenge. Not yet verified.
struct SignedChallenge
{
    Challenge challenge;
    foundation::Bytes signature; ///< over toBeSigned(challenge, Side::Card)
};

/// Has the card in `readers.wanted` (one) sign in with this certificate. cardsignin finds the
/// certificate, says so at once when its PIN is blocked, and draws its nonce; the station signs; it
/// verifies that with `station.certificate`, and only then uses the PIN, which it got by pipe with
/// the station's signature. Blocks; any thread.
///
/// Errors: StationUnproven (the PIN was not used), CodeWrong (nativeCode: tries left, where the
/// module shows it), CodeBlocked, NoCard, CardRemoved, CardIsAnother (no such certificate there),
/// ModuleUnusable, ModuleFailed, ProgramFailed, SignInTimedOut, Cancelled; and those of
/// `station.sign`.
foundation::Result<SignedChallenge>
signChallenge(const SignInProgram& program, const Readers& readers,
              const foundation::Certificate& certificate, const SigningStation& station,
              const StationPart& part, const foundation::SecretBytes& pin);

/// The certificate's key made the signature for this challenge, which is of this station, moment
/// and certificate. Errors: SignInUnproven.
foundation::Result<void> verifySignature(const SignedChallenge& answer,
                                         const foundation::Certificate& certificate);

} // namespace signin
