// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "personalize/workflow/step.h"

#include <string_view>

namespace workflow {

/// In which state an attempt leaves the card. There is no sixth.
enum class CardLeft {
    Proven,      ///< finished and proven: may be shipped
    Unchanged,   ///< nothing was written: still the blank that it was
    Interrupted, ///< begun, and access rules not yet in force: may be made again from the start
    Reject,      ///< it refused, or failed at, what a good card does: never to be used
    Unknown,     ///< closed or perhaps closed, and not proven: quarantine until looked over
};

/// What the step that failed so leaves behind.
CardLeft leftBy(StepKind step, const foundation::Error& error);

/// True when the card itself said no or answered against the standard, false when the reader, the
/// line, the authority or a person ended the step.
bool cardAtFault(const foundation::Error& error);

/// "proven", "unchanged", "interrupted", "reject", "unknown".
std::string_view nameOf(CardLeft left);

} // namespace workflow
