// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "station/letters/letter.h"
#include "station/workplace/desk.h"

namespace workplace {

/// What pinletter is to print of a letter that this person may have printed now; its envelope stays
/// in the book. Errors: OrderStopped, OrderCancelled, RuleViolated (S-3), IllegalStep (it is not
/// ready), ProfileUnknown.
foundation::Result<print::LetterTask> mayPrint(Desk& desk, const letters::Letter& letter);

} // namespace workplace
