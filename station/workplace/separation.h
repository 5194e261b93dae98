// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/workplace/desk.h"

namespace workplace {

/// Whoever made or packed a card neither prints, confirms nor packs its letter, whatever else he
/// may do: nobody has card and codes alone (S-3, ISO-1). Handing sealed covers to the carrier is no
/// handling. People are told apart by audit::isSamePerson(). Errors: RuleViolated.
foundation::Result<void> checkMayHandle(Desk& desk, const letters::Letter& letter);

/// The same for packing: a letter that travels with its unbound card lies in one cover with it, so
/// whoever packs it has both (B10). Errors: RuleViolated.
foundation::Result<void> checkMayPackLetter(Desk& desk, const letters::Letter& letter);

/// The same, for who prints, confirms or spoils it; and the right to, for the letter's product.
/// Errors: RightMissing, RuleViolated.
foundation::Result<void> mayHandleLetter(Desk& desk, const letters::Letter& letter);

/// The opposite: whoever printed, confirmed or packed a letter neither packs nor unpacks its card.
/// Errors: RuleViolated.
foundation::Result<void> checkMayPackCard(Desk& desk, const std::string& chipSerial);

} // namespace workplace
