// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/database.h"

#include "station/database/connection.h"
#include "station/database/migrations.h"
#include "station/database/rows.h"
#include "station/database/sqlite_file.h"

namespace database {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

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
    if (auto current = migrate(*database); !current)
        return current.error();
    return database;
}

Database::Database(std::unique_ptr<Connection> connection) : m_connection{std::move(connection)} {}
Database::~Database() = default;

Result<Statement> Database::query(std::string_view sql, const Values& values)
{
    if (!isQuestion(sql))
        return Error{ErrorCode::DatabaseFailed, "a change outside of a transaction"};
    return Statement::execute(*m_connection, sql, values);
}

Result<bool> Database::settle()
{
    return emptyLog(*m_connection);
}

const std::filesystem::path& Database::file() const
{
    return m_connection->file();
}

} // namespace database
