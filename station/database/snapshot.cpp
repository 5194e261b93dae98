// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/snapshot.h"

#include "station/database/connection.h"
#include "station/database/rows.h"

#include <utility>

namespace database {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<Snapshot> Snapshot::take(Database& database)
{
    auto& connection = database.connection();
    if (connection.inTransaction())
        return Error{ErrorCode::DatabaseFailed, "a transaction is open on this connection already"};
    if (auto begun = connection.run("BEGIN DEFERRED"); !begun)
        return begun.error();
    connection.setInTransaction(true);
    Snapshot snapshot{connection};
    // SQLite takes the snapshot with the first question.
    auto pinned = readAll<std::int64_t>(database.query("SELECT max(number) FROM schema_versions"));
    if (!pinned)
        return pinned.error();
    return snapshot;
}

Snapshot::Snapshot(Snapshot&& other) noexcept
    : m_connection{std::exchange(other.m_connection, nullptr)}
{
}

Snapshot::~Snapshot()
{
    if (m_connection == nullptr)
        return;
    (void)m_connection->run("ROLLBACK");
    m_connection->setInTransaction(false);
}

} // namespace database
