// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/daily_run.h"

#include "foundation/file_lock.h"
#include "station/workplace/trail_signing.h"

namespace workplace {

using foundation::Result;

Result<std::optional<DailyReport>> dailyRun(const Workplace& workplace,
                                            database::Database& database, const Trackers& trackers)
{
    auto alone = foundation::FileLock::take(workplace.home() / "daily.lock");
    if (!alone && alone.error().code == foundation::ErrorCode::LineRunning)
        return std::optional<DailyReport>{};
    if (!alone)
        return alone.error();
    const auto act = workplace.act("station");
    const auto& clocks = workplace.settings().clocks;
    auto rounds = askCarriers(database, trackers, clocks.askCarrierEvery, act);
    if (!rounds)
        return rounds.error();
    auto looked = lookAtClocks(database, clocks, act);
    if (!looked)
        return looked.error();
    // Where it cannot be signed now, the next act says so.
    (void)signTrailIfDue(workplace, database);
    return std::optional{DailyReport{std::move(*rounds), *looked}};
}

} // namespace workplace
