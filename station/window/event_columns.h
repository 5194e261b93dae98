// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event_search.h"
#include "station/window/table_model.h"

namespace window {

/// The columns of the audit trail.
std::vector<Column<audit::ChainedEvent>> trailColumns();

} // namespace window
