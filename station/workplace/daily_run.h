// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/clocks.h"
#include "station/workplace/tracking.h"

namespace workplace {

/// What the daily run did.
struct DailyReport
{
    std::vector<CarrierRound> carriers;
    ClockReport clocks{};
};

/// What nobody need be signed in for: carriers are asked for what is due, then the clocks are
/// looked at, and the trail is signed. Safe to run as often as one likes, and to be stopped
/// anywhere. One process of the station at a time; nothing where another does it now. Errors: those
/// of the books.
foundation::Result<std::optional<DailyReport>>
dailyRun(const Workplace& workplace, database::Database& database, const Trackers& trackers);

} // namespace workplace
