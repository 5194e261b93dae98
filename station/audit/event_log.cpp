// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/event_log.h"

#include "station/audit/chain.h"
#include "station/audit/event_rows.h"
#include "station/audit/person.h"

namespace audit {

using database::Database;
using database::values;
using foundation::Result;

namespace {

Result<std::vector<Event>> select(Database& database, const std::string& which,
                                  const database::Values& values)
{
    return database::readAll<Event>(
        database.query(kEventColumns + ("FROM events " + which), values));
}

} // namespace

Subject Subject::ofOrder(const foundation::OrderNumber& order)
{
    return {SubjectKind::Order, order.text(), order};
}

Subject Subject::ofLine(const foundation::OrderLineId& line)
{
    return {SubjectKind::OrderLine, line.text(), line.order, line.line};
}

Subject Subject::of(SubjectKind kind, std::string id,
                    const std::optional<foundation::OrderLineId>& line)
{
    if (!line)
        return {kind, std::move(id)};
    return {kind, std::move(id), line->order, line->line};
}

Result<void> record(database::Transaction& transaction, const Act& act, const Subject& subject,
                    const Happening& happening)
{
    const auto account = isSamePerson(act.who, ownAccount()) ? std::string{} : ownAccount();
    auto id = database::readOne<std::int64_t>(
        transaction.returning("INSERT INTO events (who, place, at, second_person, subject_kind, "
                              "subject, order_number, "
                              "line_number, what, from_state, to_state, detail, account) "
                              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                              values(act.who, act.place, act.when, act.secondPerson, subject.kind,
                                     subject.id, subject.order, subject.line, happening.what,
                                     happening.from, happening.to, happening.detail, account)),
        "event");
    if (!id)
        return id.error();
    chainAtCommit(transaction, *id);
    return {};
}

Result<std::vector<Event>> history(Database& database, const foundation::OrderNumber& order)
{
    return select(database, "WHERE order_number = ? ORDER BY id", values(order));
}

Result<std::vector<Event>> historyOf(Database& database, SubjectKind kind, std::string_view id)
{
    return select(database, "WHERE subject_kind = ? AND subject = ? ORDER BY id", values(kind, id));
}

Result<std::optional<Event>> lastOf(Database& database, SubjectKind kind, std::string_view id,
                                    std::string_view what)
{
    return database::readFirst<Event>(
        database.query(kEventColumns + std::string{"FROM events WHERE subject_kind = ? AND subject "
                                                   "= ? AND what = ? ORDER BY id DESC LIMIT 1"},
                       values(kind, id, what)));
}

Result<std::int64_t> countOf(Database& database, SubjectKind kind, std::string_view what)
{
    return database::readOne<std::int64_t>(
        database.query("SELECT COUNT(*) FROM events WHERE subject_kind = ? AND what = ?",
                       values(kind, what)),
        "the trail");
}

Result<std::vector<Event>> eventsAfter(Database& database, std::int64_t id, std::uint32_t most)
{
    return select(database, "WHERE id > ? ORDER BY id LIMIT ?", values(id, most));
}

} // namespace audit
