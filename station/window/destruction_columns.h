// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/table_model.h"
#include "station/workplace/destruction_acts.h"

namespace window {

/// A spoiled thing in the list, or one that was scanned.
struct WasteRow
{
    workplace::AwaitsDestruction thing;
    bool scanned = false;
};

std::vector<Column<WasteRow>> wasteColumns();
std::vector<Column<stock::Destruction>> entryColumns();

} // namespace window
