// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/trail_signing.h"

#include "station/audit/head_file.h"
#include "station/audit/head_store.h"
#include "station/workplace/station_home.h"

namespace workplace {

using database::Database;
using foundation::Result;

namespace {

constexpr std::int64_t kMostUnsigned = 100;
constexpr std::chrono::minutes kLongestUnsigned{10};

/// The home's own file first: it is there whatever becomes of the other place.
Result<void> fileHeads(const Workplace& workplace, Database& database,
                       const std::filesystem::path& copy)
{
    const auto lock = trailFolder(workplace.home()) / "heads.lock";
    auto own = audit::appendHeads(database, headsFile(workplace.home()), lock);
    if (!copy.empty()) {
        auto elsewhere = audit::appendHeads(database, copy, lock);
        if (own && !elsewhere)
            return elsewhere.error();
    }
    return own ? Result<void>{} : own.error();
}

} // namespace

Result<std::optional<audit::TrailHead>> signTrail(const Workplace& workplace, Database& database,
                                                  const std::filesystem::path& copy)
{
    auto pair = workplace.stationKey();
    if (!pair)
        return pair.error();
    auto head = audit::signHead(database, **pair, workplace.act("station"));
    if (!head)
        return head;
    if (auto filed = fileHeads(workplace, database, copy); !filed)
        return filed.error();
    return head;
}

Result<void> signTrailIfDue(const Workplace& workplace, Database& database)
{
    auto open = audit::unsignedEvents(database);
    if (!open)
        return open.error();
    const auto now = workplace.clock().now();
    const bool isDue =
        open->events >= kMostUnsigned || (open->since && now - *open->since >= kLongestUnsigned);
    if (!isDue)
        return {};
    auto head = signTrail(workplace, database);
    return head ? Result<void>{} : head.error();
}

} // namespace workplace
