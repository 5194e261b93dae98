// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/table_model.h"
#include "station/workplace/stock_acts.h"

namespace window {

/// A lot in the list: its turn among those that may be used.
struct LotRow
{
    stock::LotStanding standing;
    foundation::CivilDate today{}; ///< when the list was read
    int turn = 0;                  ///< 1 is used first; 0: none of it may be used, or none is left
};

/// In the order in which they are to be used, as workplace::listLots() answers.
std::vector<LotRow> lotRows(std::vector<stock::LotStanding> lots,
                            const foundation::CivilDate& today);

std::vector<Column<LotRow>> lotColumns();

} // namespace window
