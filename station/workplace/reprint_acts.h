// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/letter_number.h"
#include "station/workplace/two_in_union.h"

#include <string>

namespace workplace {

/// Has the codes of a letter that its printing spoiled put under a new letter number, ready to be
/// printed; the old envelope is deleted. Only once the old sheet is destroyed and stands in the
/// destruction log, and only while its envelope is kept (docs/decisions/021). Takes two. Errors:
/// NotFound; RightMissing; RuleViolated: ISO-1 (the sheet is not destroyed, or there is no
/// envelope), PCI-3 (no reason), S-3; OrderStopped, OrderCancelled; those of pinletter.
foundation::Result<AskedFor> reprintLetter(Desk& desk, const foundation::LetterNumber& number,
                                           const std::string& reason);

/// Deletes the envelope of a letter that was spoiled by its printing and is not to be printed
/// again. Errors: NotFound, RightMissing, RuleViolated (PCI-3).
foundation::Result<void> giveUpLetter(Desk& desk, const foundation::LetterNumber& number,
                                      const std::string& reason);

} // namespace workplace
