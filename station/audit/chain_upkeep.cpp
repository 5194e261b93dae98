// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/chain_upkeep.h"

#include "station/audit/chain.h"
#include "station/audit/event_log.h"
#include "station/audit/found_changes.h"
#include "station/audit/stray_rows.h"
#include "station/audit/subject_rows.h"
#include "station/database/migrations.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::Transaction;
using foundation::Result;

namespace {

/// What happens to the order book as a whole.
constexpr auto kBook = "station.db";

Result<std::int64_t> countEvents(Database& database)
{
    return database::readOne<std::int64_t>(database.query("SELECT count(*) FROM events"), "events");
}

Result<bool> hasEvents(Database& database)
{
    auto some = database::readFirst<std::int64_t>(database.query("SELECT id FROM events LIMIT 1"));
    if (!some)
        return some.error();
    return some->has_value();
}

std::int64_t schemaNow()
{
    return database::migrations().back().number;
}

Result<void> carryOver(Transaction& transaction, const Act& act)
{
    // All are found first: an event is no row that may come up while they are looked for.
    std::vector<Subject> strays;
    auto found = findStrayRows(transaction.database(), [&](const StrayRows& stray) {
        if (const auto kind = cardprofiles::valueOf(kSubjectKinds, stray.kind))
            strays.push_back(Subject::of(*kind, stray.id));
        return Result<void>{};
    });
    if (!found)
        return found;
    for (const auto& stray : strays)
        if (auto told = record(transaction, act, stray, {"carried-over"}); !told)
            return told;
    return {};
}

Result<void> begin(Transaction& transaction, const Act& act)
{
    auto events = countEvents(transaction.database());
    if (!events)
        return events.error();
    if (auto carried = carryOver(transaction, act); !carried)
        return carried;
    return record(transaction, act, Subject::of(SubjectKind::File, kBook),
                  {"chain-begun", {}, {}, std::to_string(*events) + " older events"});
}

Result<void> changeSchema(Transaction& transaction, std::int64_t from, const Act& act)
{
    if (auto carried = carryOver(transaction, act); !carried)
        return carried;
    return record(transaction, act, Subject::of(SubjectKind::File, kBook),
                  {"schema-changed", std::to_string(from), std::to_string(schemaNow())});
}

/// Looks at the book before its schema is changed, and tells of it after.
class Watch final : public database::MigrationWatch
{
public:
    explicit Watch(Act act) : m_act{std::move(act)} {}

    Result<void> before(Transaction& transaction, int from) override
    {
        m_found.clear();
        if (from < kFirstSchema)
            return {};
        auto end = chainEnd(transaction.database());
        if (!end)
            return end.error();
        if (!*end || (**end).schema != from)
            return {};
        return findStrayRowsUnder(from, transaction.database(), [this](const StrayRows& stray) {
            m_found.push_back(stray);
            return Result<void>{};
        });
    }

    Result<void> after(Transaction& transaction) override
    {
        auto end = chainEnd(transaction.database());
        if (!end)
            return end.error();
        // Of a book that is older than the chain keepUp() does the rest.
        if (!*end)
            return {};
        for (const auto& stray : m_found)
            if (auto told = tell(transaction, stray); !told)
                return told;
        return changeSchema(transaction, (**end).schema, m_act);
    }

private:
    Act m_act;
    std::vector<StrayRows> m_found;

    Result<void> tell(Transaction& transaction, const StrayRows& stray)
    {
        const auto kind = cardprofiles::valueOf(kSubjectKinds, stray.kind);
        if (!kind)
            return {};
        return record(
            transaction, m_act, Subject::of(*kind, stray.id),
            {std::string{kRowsFoundChanged},
             {},
             {},
             sinceEvent(stray.lastEvent) + ", before schema " + std::to_string(schemaNow())});
    }
};

} // namespace

std::shared_ptr<database::MigrationWatch> watchOf(const Act& act)
{
    return std::make_shared<Watch>(act);
}

Result<void> keepUp(Database& database, const Act& act)
{
    auto end = chainEnd(database);
    if (!end)
        return end.error();
    if (*end && (**end).schema >= schemaNow())
        return {};
    if (auto some = hasEvents(database); !some || !*some)
        return some ? Result<void>{} : some.error();
    return database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        // Asked again: another process may have been quicker.
        auto still = chainEnd(database);
        if (!still)
            return still.error();
        if (!*still)
            return begin(transaction, act);
        return (**still).schema < schemaNow() ? changeSchema(transaction, (**still).schema, act)
                                              : Result<void>{};
    });
}

} // namespace audit
