// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/database/database.h"

#include <functional>

namespace audit {

/// A thing whose rows are not as the trail's last word of it says.
struct StrayRows
{
    std::string kind; ///< a stored name, as the events have it
    std::string id;
    /// The last event that speaks of it; 0: none does.
    std::int64_t lastEvent = 0;
    /// It has no rows any more.
    bool isGone = false;
};

/// Goes through every thing of the trail and every row of the order book, and tells which do not
/// agree; flat in memory. `told` may end it by an error, which is the answer. Call it under one
/// Snapshot or Transaction. `each` is called for every thing that was looked at. Errors:
/// DatabaseFailed.
foundation::Result<void>
findStrayRows(database::Database& database,
              const std::function<foundation::Result<void>(const StrayRows&)>& told,
              const std::function<foundation::Result<void>()>& each = {});

/// The same of a book that stands under an older schema, by what was asked then.
foundation::Result<void>
findStrayRowsUnder(int schema, database::Database& database,
                   const std::function<foundation::Result<void>(const StrayRows&)>& told,
                   const std::function<foundation::Result<void>()>& each = {});

} // namespace audit
