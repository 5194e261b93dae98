// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/runner.h"
#include "station/production/panel.h"

namespace production {

/// Puts how a run ended on the panel.
void show(const workflow::Outcome& outcome, Panel& panel);

/// The panel when no run was begun: Refused when it is the card that is wrong, Fault when the
/// reader, the books or the authority cannot work now.
Panel refusalPanel(Panel panel, const foundation::Error& error);

} // namespace production
