// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/missing_heads.h"

#include "foundation/civil_date.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::values;
using foundation::Result;

namespace {

/// Signing is due after each act at a desk, at most ten minutes after the first event that is not
/// signed: no act lasts for so long. Signing in and out signs nothing, and a weekend may lie
/// between them: a few events are no finding.
constexpr std::chrono::hours kLongestUnsigned{24};
constexpr std::int64_t kMostUnsigned = 20;

struct TakenUp
{
    std::string fingerprint;
    std::int64_t event = 0;
};

} // namespace
} // namespace audit

namespace database {

template <>
struct Reader<audit::TakenUp> : InOrder<audit::TakenUp, std::string, std::int64_t>
{
};

} // namespace database

namespace audit {
namespace {

/// A key whose entering is no event was put in behind the program's back, which the check of the
/// things tells.
bool hasFirstHead(const TakenUp& key, const FirstHeads& named)
{
    const auto first = named.find(key.fingerprint);
    return first != named.end() && (key.event == 0 || first->second <= key.event);
}

Result<void> checkKeys(Database& database, const FirstHeads& named, CheckTalk& talk)
{
    auto keys = database::readAll<TakenUp>(database.query(
        "SELECT key, coalesce(min(event), 0) FROM (SELECT subject AS key, id AS event FROM "
        "events WHERE subject_kind = 'file' AND what = 'key-taken-up' UNION ALL "
        "SELECT fingerprint, NULL FROM trail_signers) AS keys GROUP BY key ORDER BY "
        "key"));
    if (!keys)
        return keys.error();
    for (const auto& key : *keys)
        if (!hasFirstHead(key, named))
            talk.tell(
                {.fault = TrailFault::HeadsGone, .event = key.event, .detail = key.fingerprint});
    return {};
}

/// The first event that waits for a signature; of a book that is older than the chain, after that
/// has begun.
Result<std::optional<std::int64_t>> firstUnsigned(Database& database)
{
    return database::readFirst<std::int64_t>(database.query(
        "SELECT id FROM events WHERE id > (SELECT coalesce(max(event_id), 0) FROM trail_heads) AND "
        "id >= (SELECT coalesce(max(id), 0) FROM events WHERE subject_kind = 'file' AND what = "
        "'chain-begun') ORDER BY id LIMIT 1"));
}

Result<void> checkOverdue(Database& database, CheckTalk& talk)
{
    auto first = firstUnsigned(database);
    if (!first || !*first)
        return first ? Result<void>{} : first.error();
    auto at = database::readOne<std::string>(
        database.query("SELECT at FROM events WHERE id = ?", values(**first)), "event");
    if (!at)
        return at.error();
    // What is no time was changed: the chain's check tells.
    const auto since = foundation::parseInstant(*at);
    if (!since)
        return {};
    auto later = database::readFirst<std::int64_t>(
        database.query("SELECT id FROM events WHERE id > ? AND at >= ? ORDER BY id LIMIT 1",
                       values(**first + kMostUnsigned, *since + kLongestUnsigned)));
    if (!later)
        return later.error();
    if (*later)
        talk.tell({.fault = TrailFault::HeadsOverdue, .event = **first, .lastEvent = **later});
    return {};
}

} // namespace

Result<void> checkMissingHeads(Database& database, const FirstHeads& named, CheckTalk& talk)
{
    if (auto keys = checkKeys(database, named, talk); !keys)
        return keys;
    return checkOverdue(database, talk);
}

} // namespace audit
