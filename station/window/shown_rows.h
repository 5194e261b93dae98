// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/list_view.h"
#include "station/window/table_model.h"

#include <utility>
#include <vector>

namespace window {

/// Shows these in the list of the model. The first time the columns are fitted to them; where
/// nothing is chosen the first row is.
template <typename Row>
void showRows(TableModel<Row>& model, ListView& list, std::vector<Row> rows)
{
    const bool first = model.rowCount() == 0;
    model.setRows(std::move(rows));
    if (first)
        list.fitColumns();
    if (list.selectedKeys().isEmpty())
        list.selectRow(0);
}

} // namespace window
