// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "station/audit/event.h"
#include "station/orders/intake/row_error.h"
#include "station/window/table_model.h"
#include "station/workplace/order_acts.h"

#include <functional>

namespace window {

/// `today` is asked for at each drawing: what is late shows in the morning without a new list.
std::vector<Column<workplace::OrderView>>
orderColumns(std::function<foundation::CivilDate()> today);
std::vector<Column<orders::LineRecord>> lineColumns();
std::vector<Column<audit::Event>> eventColumns();
std::vector<Column<intake::RowError>> rowErrorColumns();

} // namespace window
