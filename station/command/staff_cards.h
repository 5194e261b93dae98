// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/secret_input.h"
#include "station/workplace/card_sign_in.h"

#include <string>

namespace command {

/// What a card is looked for: to sign in with one that is entered, or to enter one that is not.
enum class CardFor { SigningIn, Entering };

/// The one card, or one certificate of it, that can be meant: in the reader that was named, or
/// alone in all; of several, what fits the purpose. Errors: NoCard; WordUnknown when there are
/// several still; CodeBlocked when its PIN is; those of workplace::findSignInCards().
foundation::Result<workplace::FoundCard> chooseCard(const workplace::Workplace& workplace,
                                                    const std::string& reader, CardFor purpose);

/// Asks for the card's PIN, with a warning where one try is left.
foundation::Result<foundation::SecretBytes> askPin(const SecretInput& secrets,
                                                   const workplace::FoundCard& found);

} // namespace command
