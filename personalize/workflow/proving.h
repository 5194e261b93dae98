// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/workbench.h"

namespace workflow {

/// Proves the card on the bench through OpenSC and books its good end. A check that the card did
/// not pass is ProofFailed, with the check's name; the report itself is kept only for a card that
/// passed all.
foundation::Result<void> proveAndBook(Workbench& bench);

} // namespace workflow
