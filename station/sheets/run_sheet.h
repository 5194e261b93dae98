// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/sheets/document.h"
#include "station/workplace/run_acts.h"

namespace sheets {

/// The sheet of a run of production (PCI-3): what was taken out of the store and what became of it,
/// lot by lot; what happened to the run; its spoiled cards with their causes; the lines to sign on.
/// `made` is who makes the sheet, where and when. Cards are named by their serials and order lines,
/// never by their holders.
Document runSheet(const workplace::RunView& view, const audit::Act& made);

} // namespace sheets
