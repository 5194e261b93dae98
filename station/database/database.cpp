// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/database.h"

#include "station/database/connection.h"
#include "station/database/migrations.h"
#include "station/database/rows.h"
#include "station/database/sqlite_file.h"
#include "station/database/statement_watch.h"

#include <algorithm>

namespace database {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

/// While others read for longer than this, what was destroyed stays in the log until the next try.
constexpr std::chrono::milliseconds kSettlingTime{1'000};

bool isQuestion(std::string_view sql)
{
    return sql.starts_with("SELECT") || sql.starts_with("WITH");
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& file,
                                                 const OpenOptions& options)
{
    if (auto there = prepareFile(file, options.create); !there)
        return there.error();
    auto connection = std::make_unique<Connection>(file, options);
    if (auto opened = connection->open(); !opened)
        return opened.error();
    if (auto ours = takeUp(*connection, options.busyTime); !ours)
        return ours.error();
    std::unique_ptr<Database> database{new Database{std::move(connection)}};
    if (auto current = migrate(*database, options.watch.get()); !current)
        return current.error();
    return database;
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection{std::move(connection)} {}

Database::~Database()
{
    if (m_connection->isUnsettled())
        trySettling();
}

Result<Statement> Database::query(std::string_view sql, const Values& values)
{
    if (!isQuestion(sql))
        return Error{ErrorCode::DatabaseFailed, "a change outside of a transaction"};
    return Statement::execute(*m_connection, sql, values);
}

Result<bool> Database::settle()
{
    auto emptied = emptyLog(*m_connection);
    m_connection->setUnsettled(!emptied || !*emptied);
    return emptied;
}

void Database::trySettling()
{
    const auto waitFor = [this](std::chrono::milliseconds time) {
        return m_connection->run("PRAGMA busy_timeout = " + std::to_string(time.count()));
    };
    const auto usual = m_connection->busyTime();
    if (!waitFor(std::min(usual, kSettlingTime)))
        return;
    (void)settle();
    (void)waitFor(usual);
}

void watchStatements(Database& database, std::function<void(std::string_view)> told)
{
    database.connection().watch() = std::move(told);
}

const std::filesystem::path& Database::file() const
{
    return m_connection->file();
}

} // namespace database
