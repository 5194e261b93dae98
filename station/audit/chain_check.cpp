// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/chain_check.h"

#include "station/audit/chain.h"
#include "station/audit/found_changes.h"
#include "station/database/rows.h"

namespace audit {

using database::Database;
using database::Statement;
using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::int64_t kAskEach = 256;

template <typename T>
T cellOr(const Statement& statement, std::size_t column, T otherwise)
{
    auto value = statement.value(column);
    auto* typed = std::get_if<T>(&value);
    return typed != nullptr ? std::move(*typed) : otherwise;
}

/// A statement and the id of the row that it stands on.
struct Stream
{
    Statement statement;
    std::size_t idColumn;
    bool hasRow = false;
    std::int64_t id = 0;

    Result<void> advance()
    {
        auto more = statement.next();
        if (!more)
            return more.error();
        hasRow = *more;
        id = hasRow ? cellOr<std::int64_t>(statement, idColumn, 0) : 0;
        return {};
    }
};

/// Goes along events and hashes side by side.
class ChainWalk
{
public:
    ChainWalk(RowEncoder columns, Statement events, Statement hashes, CheckTalk& talk,
              std::int64_t total)
        : m_columns{std::move(columns)}, m_kind{m_columns.place("subject_kind")},
          m_subject{m_columns.place("subject")}, m_what{m_columns.place("what")},
          m_detail{m_columns.place("detail")}, m_events{std::move(events), m_columns.place("id")},
          m_hashes{std::move(hashes), 0}, m_talk{talk}, m_total{total}
    {
    }

    Result<void> go(TrailReport& report)
    {
        if (auto begun = m_events.advance(); !begun)
            return begun;
        if (auto begun = m_hashes.advance(); !begun)
            return begun;
        while (m_events.hasRow || m_hashes.hasRow) {
            if (auto goOn = m_talk.goOn(TrailPhase::Events, report.events, m_total); !goOn)
                return goOn;
            if (auto stepped = step(report); !stepped)
                return stepped;
        }
        return {};
    }

private:
    RowEncoder m_columns;
    std::size_t m_kind;
    std::size_t m_subject;
    std::size_t m_what;
    std::size_t m_detail;
    Stream m_events;
    Stream m_hashes;
    CheckTalk& m_talk;
    std::int64_t m_total;
    std::int64_t m_lastId = 0;
    Bytes m_previous = zeroHash();

    Result<void> step(TrailReport& report)
    {
        const bool isEvent = m_events.hasRow && (!m_hashes.hasRow || m_events.id <= m_hashes.id);
        const bool isHash = m_hashes.hasRow && (!m_events.hasRow || m_hashes.id <= m_events.id);
        const auto id = isEvent ? m_events.id : m_hashes.id;
        if (id > m_lastId + 1)
            m_talk.tell(
                {.fault = TrailFault::EventsMissing, .event = m_lastId + 1, .lastEvent = id - 1});
        m_lastId = std::max(m_lastId, id);
        compare(isEvent, isHash, id);
        if (isEvent) {
            ++report.events;
            report.lastEvent = id;
            if (auto more = m_events.advance(); !more)
                return more;
        }
        return isHash ? m_hashes.advance() : Result<void>{};
    }

    void compare(bool isEvent, bool isHash, std::int64_t id)
    {
        if (!isHash)
            return tell(TrailFault::EventUnchained, id);
        const auto stored = cellOr<Bytes>(m_hashes.statement, 3, {});
        if (!isEvent)
            m_talk.tell({.fault = TrailFault::EventMissing, .event = id});
        else if (hashOf(m_previous, m_columns, m_events.statement,
                        {cellOr<std::int64_t>(m_hashes.statement, 1, -1),
                         cellOr<Bytes>(m_hashes.statement, 2, {})}) != stored)
            tell(TrailFault::EventChanged, id);
        else if (cellOr<std::string>(m_events.statement, m_what, {}) == kRowsFoundChanged)
            tell(TrailFault::RowsFoundChanged, id,
                 cellOr<std::string>(m_events.statement, m_detail, {}));
        m_previous = stored; // so that what follows is judged by itself
    }

    void tell(TrailFault fault, std::int64_t id, std::string detail = {})
    {
        m_talk.tell({.fault = fault,
                     .event = id,
                     .kind = cellOr<std::string>(m_events.statement, m_kind, {}),
                     .subject = cellOr<std::string>(m_events.statement, m_subject, {}),
                     .detail = std::move(detail)});
    }
};

} // namespace

Result<void> CheckTalk::goOn(TrailPhase phase, std::int64_t done, std::int64_t total)
{
    if (!m_progress || done % kAskEach != 0 || m_progress({phase, done, total}))
        return {};
    return Error{ErrorCode::Cancelled, "audit verify"};
}

Result<void> checkChain(Database& database, CheckTalk& talk, TrailReport& report)
{
    auto total = database::readOne<std::int64_t>(
        database.query("SELECT coalesce(max(id), 0) FROM events"), "events");
    if (!total)
        return total.error();
    auto columns = columnsOf(database, "events");
    if (!columns)
        return columns.error();
    auto events = database.query("SELECT * FROM events ORDER BY id");
    if (!events)
        return events.error();
    auto hashes = database.query(
        "SELECT event_id, schema, subject_digest, hash FROM event_hashes ORDER BY event_id");
    if (!hashes)
        return hashes.error();
    return ChainWalk{RowEncoder{*columns}, std::move(*events), std::move(*hashes), talk, *total}.go(
        report);
}

} // namespace audit
