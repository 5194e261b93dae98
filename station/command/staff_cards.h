// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/secret_input.h"
#include "station/workplace/card_sign_in.h"

#include <string>

namespace command {

/// What a card is looked for: to sign in with one that is entered, or to enter one that is not.
enum class CardFor { SigningIn, Entering };

/// What a person says of the card that is meant; empty: nothing.
struct WhichCard
{
    std::string reader{};
    std::string certificate{}; ///< how its fingerprint begins
};

/// The one card, or one certificate of it, that can be meant: where and which it was said to be, or
/// alone in all readers; of several, what fits the purpose. Errors: NoCard; SeveralCards, which
/// names them, also when none has that certificate; SignInRefused and StaffCardEntered when none of
/// several fits the purpose; CodeBlocked when its PIN is; those of workplace::findSignInCards().
foundation::Result<workplace::FoundCard> chooseCard(const workplace::Workplace& workplace,
                                                    const WhichCard& which, CardFor purpose);

/// Asks for the card's PIN, with a warning where one try is left.
foundation::Result<foundation::SecretBytes> askPin(const SecretInput& secrets,
                                                   const workplace::FoundCard& found);

} // namespace command
