// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/database.h"
#include "station/workplace/settings.h"

namespace workplace {

/// What one look at the clocks made due.
struct ClockReport
{
    std::size_t reminders = 0; ///< told to the portal with the next answer
    std::size_t tasks = 0;     ///< opened for a person
    std::size_t closed = 0;    ///< that had come about by themselves
};

/// Looks at every clock of the station as it is at `act.when`: registered items that nobody
/// collects (S-1: reminder, then a task, A36), cards not activated (S-11), cards whose certificates
/// end (A42, A48), lots of blanks that are soon too old (S-12). What was opened or told once is not
/// opened again, so it may run as often as one likes; nothing is revoked by a clock alone. Errors:
/// those of the books; what had been done stays.
foundation::Result<ClockReport> lookAtClocks(database::Database& database, const Clocks& clocks,
                                             const audit::Act& act);

} // namespace workplace
