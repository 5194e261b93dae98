// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/stray_rows.h"

#include "station/audit/subject_rows.h"
#include "station/database/migrations.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::values;
using foundation::Bytes;
using foundation::Result;

namespace {

using Told = std::function<Result<void>(const StrayRows&)>;

struct LastWord
{
    std::string kind;
    std::string id;
    std::int64_t event = 0;
    std::optional<Bytes> digest; ///< none: the event is not chained, which the chain's check tells
};

constexpr auto kLastWords =
    "SELECT things.subject_kind, things.subject, things.last, event_hashes.subject_digest FROM "
    "(SELECT subject_kind, subject, max(id) AS last FROM events GROUP BY subject_kind, subject) AS "
    "things LEFT JOIN event_hashes ON event_hashes.event_id = things.last";

} // namespace
} // namespace audit

namespace database {

template <>
struct Reader<audit::LastWord> : InOrder<audit::LastWord, std::string, std::string, std::int64_t,
                                         std::optional<foundation::Bytes>>
{
};

} // namespace database

namespace audit {
namespace {

/// The first part of each kind has the thing's own row.
Result<bool> isGone(Database& database, const LastWord& word)
{
    for (const auto& kind : subjectRows()) {
        if (database::storedName(kind.kind) != word.kind || kind.parts.empty())
            continue;
        auto rows = database.query(kind.parts.front().sql, values(word.id));
        if (!rows)
            return rows.error();
        auto more = rows->next();
        return more ? Result<bool>{!*more} : more;
    }
    return false;
}

Result<void> compare(Database& database, SubjectDigests& digests, const LastWord& word,
                     const Told& told)
{
    if (!word.digest)
        return {};
    auto digest = digests.of(word.kind, word.id);
    if (!digest)
        return digest.error();
    if (*digest == *word.digest)
        return {};
    auto gone = isGone(database, word);
    if (!gone)
        return gone.error();
    return told({word.kind, word.id, word.event, *gone});
}

template <typename Row, typename Work>
Result<void> forEachRow(Result<database::Statement> statement, Work&& work)
{
    if (!statement)
        return statement.error();
    for (;;) {
        auto more = statement->next();
        if (!more)
            return more.error();
        if (!*more)
            return {};
        database::Cursor cursor{*statement};
        auto row = database::Reader<Row>::read(cursor);
        if (!row)
            return row.error();
        if (auto done = work(*row); !done)
            return done;
    }
}

} // namespace

Result<void> findStrayRows(Database& database, const Told& told,
                           const std::function<Result<void>()>& each)
{
    return findStrayRowsUnder(database::migrations().back().number, database, told, each);
}

Result<void> findStrayRowsUnder(int schema, Database& database, const Told& told,
                                const std::function<Result<void>()>& each)
{
    SubjectDigests digests{database, schema};
    auto words =
        forEachRow<LastWord>(database.query(kLastWords), [&](const LastWord& word) -> Result<void> {
            if (auto goOn = each ? each() : Result<void>{}; !goOn)
                return goOn;
            return compare(database, digests, word, told);
        });
    if (!words)
        return words;
    for (const auto& kind : subjectRows()) {
        if (kind.since > schema)
            continue;
        const std::string name{database::storedName(kind.kind)};
        auto untold =
            forEachRow<std::string>(database.query(kind.untold), [&](const std::string& id) {
                return told({name, id, 0, false});
            });
        if (!untold)
            return untold;
    }
    return {};
}

} // namespace audit
