// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/found_changes.h"

#include "station/audit/event_log.h"
#include "station/audit/event_rows.h"
#include "station/database/closing.h"
#include "station/database/migrations.h"

namespace audit {

using database::Database;
using database::Transaction;
using database::values;
using foundation::Bytes;
using foundation::Result;

namespace {

struct Touched
{
    std::string kind;
    std::string id;
    std::int64_t event = 0; ///< of this unit of work
    std::optional<std::int64_t> earlier;
    std::optional<Bytes> digest; ///< of the earlier event
};

/// Each thing once, with the last event in the chain that speaks of it.
constexpr auto kTouched =
    "SELECT those.subject_kind, those.subject, those.event, those.earlier, "
    "event_hashes.subject_digest FROM (SELECT touched.subject_kind, touched.subject, "
    "touched.event, (SELECT older.id FROM events AS older JOIN event_hashes AS linked ON "
    "linked.event_id = older.id WHERE older.subject_kind = touched.subject_kind AND older.subject "
    "= touched.subject AND older.id <= ? ORDER BY older.id DESC LIMIT 1) AS earlier FROM (SELECT "
    "subject_kind, subject, max(id) AS event FROM events WHERE id BETWEEN ? AND ? GROUP BY "
    "subject_kind, subject) AS touched) AS those LEFT JOIN event_hashes ON event_hashes.event_id = "
    "those.earlier";

} // namespace
} // namespace audit

namespace database {

template <>
struct Reader<audit::Touched>
    : InOrder<audit::Touched, std::string, std::string, std::int64_t, std::optional<std::int64_t>,
              std::optional<foundation::Bytes>>
{
};

} // namespace database

namespace audit {
namespace {

/// Whether the rows are those that the trail knew.
Result<bool> isAsTold(SubjectDigests& digests, Database& before, const Touched& thing)
{
    auto digest = digests.in(before, thing.kind, thing.id);
    if (!digest)
        return digest.error();
    return *digest == (thing.digest ? *thing.digest : digestOfNothing(thing.kind, thing.id));
}

Result<std::vector<Touched>> findChanged(Transaction& transaction, SubjectDigests& digests,
                                         const ChainEnd& end, const EventRange& events)
{
    auto before = database::asCommitted(transaction);
    if (!before)
        return before.error();
    auto things = transaction.query(kTouched, values(end.event, events.first, events.last));
    if (!things)
        return things.error();
    std::vector<Touched> changed;
    for (;;) {
        auto more = things->next();
        if (!more)
            return more.error();
        if (!*more)
            return changed;
        database::Cursor cursor{*things};
        auto thing = database::Reader<Touched>::read(cursor);
        if (!thing)
            return thing.error();
        auto same = isAsTold(digests, **before, *thing);
        if (!same)
            return same.error();
        if (!*same)
            changed.push_back(std::move(*thing));
    }
}

Result<void> recordChange(Transaction& transaction, const Touched& thing)
{
    auto seen = database::readFirst<Event>(transaction.query(
        kEventColumns + std::string{"FROM events WHERE id = ?"}, values(thing.event)));
    if (!seen)
        return seen.error();
    if (!*seen)
        return {};
    const auto& event = **seen;
    return record(transaction, {"station", event.act.place, event.act.when}, event.subject,
                  {std::string{kRowsFoundChanged}, {}, {}, sinceEvent(thing.earlier.value_or(0))});
}

} // namespace

std::string sinceEvent(std::int64_t event)
{
    return event == 0 ? "no event spoke of it" : "since event " + std::to_string(event);
}

Result<void> recordFoundChanges(Transaction& transaction, SubjectDigests& digests,
                                const ChainEnd& end, const EventRange& events)
{
    if (end.schema != database::migrations().back().number)
        return {};
    auto changed = findChanged(transaction, digests, end, events);
    if (!changed)
        return changed.error();
    if (changed->empty())
        return {};
    // A newer program may have changed the schema while this one has the book open.
    auto schema = database::schemaVersion(transaction.database());
    if (!schema)
        return schema.error();
    if (*schema != end.schema)
        return {};
    for (const auto& thing : *changed)
        if (auto told = recordChange(transaction, thing); !told)
            return told;
    return {};
}

} // namespace audit
