// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/transaction.h"

#include "station/database/connection.h"

namespace database {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::string_view kBegin = "BEGIN IMMEDIATE";
constexpr std::string_view kCommit = "COMMIT";
constexpr std::string_view kRollback = "ROLLBACK";

Result<void> write(Connection& connection, std::string_view sql)
{
    if (auto allowed = connection.mayWrite(sql); !allowed)
        return allowed;
    return connection.run(sql);
}

/// Each may begin a transaction of its own.
void endedOn(Connection& connection)
{
    connection.closing().reset();
    connection.setInTransaction(false);
    for (const auto& work : std::exchange(connection.afterwards(), {}))
        work();
}

} // namespace

Result<Transaction> Transaction::begin(Database& database)
{
    auto& connection = database.connection();
    if (connection.inTransaction())
        return Error{ErrorCode::DatabaseFailed, "a transaction is open on this connection already"};
    if (auto begun = write(connection, kBegin); !begun)
        return begun.error();
    connection.setInTransaction(true);
    return Transaction{database};
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_destroysContent{other.m_destroysContent}, m_database{
                                                      std::exchange(other.m_database, nullptr)}
{
}

Transaction::~Transaction()
{
    if (m_database == nullptr)
        return;
    auto& connection = m_database->connection();
    // SQLite may have rolled back by itself (disk full): then this statement fails, rightly.
    (void)connection.run(kRollback);
    endedOn(connection);
}

Result<void> Transaction::commit()
{
    auto& connection = m_database->connection();
    if (connection.closing())
        if (auto closed = connection.closing()->close(*this); !closed)
            return closed;
    if (auto committed = write(connection, kCommit); !committed)
        return committed;
    auto& database = *std::exchange(m_database, nullptr);
    endedOn(connection);
    // What was committed stands whether or not a reader is in the way of this.
    if (m_destroysContent || connection.isUnsettled())
        database.trySettling();
    return {};
}

Result<Statement> Transaction::query(std::string_view sql, const Values& values)
{
    return m_database->query(sql, values);
}

Result<std::int64_t> Transaction::change(std::string_view sql, const Values& values)
{
    auto statement = returning(sql, values);
    if (!statement)
        return statement.error();
    return statement->rowsChanged();
}

Result<Statement> Transaction::returning(std::string_view sql, const Values& values)
{
    auto& connection = m_database->connection();
    if (auto allowed = connection.mayWrite(sql); !allowed)
        return allowed.error();
    return Statement::execute(connection, sql, values);
}

void afterTransaction(Database& database, std::function<void()> work)
{
    auto& connection = database.connection();
    if (connection.inTransaction())
        connection.afterwards().push_back(std::move(work));
    else
        work();
}

Closing* closingOf(Transaction& transaction)
{
    return transaction.database().connection().closing().get();
}

Result<Database*> asCommitted(Transaction& transaction)
{
    auto& connection = transaction.database().connection();
    auto& other = connection.asCommitted();
    if (!other) {
        auto opened = Database::open(connection.file(), {.busyTime = connection.busyTime()});
        if (!opened)
            return opened.error();
        if (auto set = (*opened)->connection().run("PRAGMA query_only = ON"); !set)
            return set.error();
        other = std::move(*opened);
    }
    return other.get();
}

void closeWith(Transaction& transaction, std::unique_ptr<Closing> closing)
{
    transaction.database().connection().closing() = std::move(closing);
}

} // namespace database
