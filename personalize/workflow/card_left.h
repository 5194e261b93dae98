// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "personalize/workflow/step.h"

#include <string_view>

namespace workflow {

/// In which state a run leaves the card. There is no seventh.
enum class CardLeft {
    Proven,      ///< finished and proven: may be shipped
    Unchanged,   ///< nothing was written: still the blank that it was
    Paused,      ///< begun, and its attempt goes on when it is put in again
    Interrupted, ///< begun for an attempt that has ended; access rules not in force: may be made
                 ///< again from the start
    Reject,      ///< it refused, or failed at, what a good card does: never to be used
    Unknown,     ///< card and books contradict each other: quarantine
};

/// Where a run failed.
struct FailedAt
{
    StepKind step = StepKind::LookOver;
    bool begun = true;          ///< false: the run ended before anything of the step was done
    bool goesOn = false;        ///< an attempt that was begun in an earlier run
    bool refusedBefore = false; ///< the card failed at this very step before
};

/// What a failure leaves behind. A card that reports an execution error once (ISO/IEC 7816-4, 5.6:
/// 64xx, 6F00) gets a second chance at that step; any other refusal, or a second one, rejects it.
CardLeft leftBy(const FailedAt& where, const foundation::Error& error);

/// True when the card itself said no or answered against the standard, false when the reader, the
/// line, the authority or a person ended the step.
bool cardAtFault(const foundation::Error& error);

/// True when no card can be made for this order as it is: the authority refuses it, or a field that
/// the product needs is empty.
bool orderAtFault(const foundation::Error& error);

/// "proven", "unchanged", "paused", "interrupted", "reject", "unknown".
std::string_view nameOf(CardLeft left);

} // namespace workflow
