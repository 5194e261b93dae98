// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/sheets/document.h"
#include "station/workplace/report_acts.h"

namespace sheets {

/// The extract of the register for an organisation (A53).
Document registerSheet(const workplace::RegisterExtract& extract, const audit::Act& made);

/// Counts of a period, by month.
Document figuresSheet(figures::FigureKind kind, const figures::Period& period,
                      const std::vector<figures::FigureRow>& rows, const audit::Act& made);

/// "Shipments", "Spoilage", ...
QString titleOf(figures::FigureKind kind);

} // namespace sheets
