// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/workplace/desk.h"

namespace workplace {

/// Whoever made a card neither prints, confirms nor packs its letter, whatever else he may do:
/// nobody has card and codes alone (S-3, ISO-1). A letter that travels with its unbound card is
/// excepted (B10). Errors: RuleViolated.
foundation::Result<void> checkMayHandle(Desk& desk, const letters::Letter& letter);

/// The opposite: whoever printed, confirmed or packed a letter does not pack its card. Errors:
/// RuleViolated.
foundation::Result<void> checkMayPackCard(Desk& desk, const std::string& chipSerial);

} // namespace workplace
