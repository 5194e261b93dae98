// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/secret_input.h"
#include "station/workplace/card_sign_in.h"

#include <string>

namespace command {

/// The one card that can be meant: in the reader that was named, or alone in all. Errors: NoCard;
/// WordUnknown when there are several; CodeBlocked when its PIN is; those of
/// workplace::findSignInCards().
foundation::Result<workplace::FoundCard> chooseCard(const workplace::Workplace& workplace,
                                                    const std::string& reader);

/// Asks for the card's PIN, with a warning where one try is left.
foundation::Result<foundation::SecretBytes> askPin(const SecretInput& secrets,
                                                   const workplace::FoundCard& found);

} // namespace command
