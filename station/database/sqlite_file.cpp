// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/sqlite_file.h"

#include "station/database/rows.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <thread>

namespace database {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr std::chrono::milliseconds kRetryAfter{20};

Error unusable(const std::filesystem::path& file, const std::string& why)
{
    return {ErrorCode::DatabaseUnusable, file.string() + ": " + why};
}

Result<void> makeEmpty(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno != EEXIST) // another station may be quicker: fine
        return unusable(file, "cannot be made, errno " + std::to_string(errno));
    if (descriptor >= 0)
        ::close(descriptor);
    return {};
}

Result<std::int64_t> number(Connection& connection, std::string_view sql)
{
    return readOne<std::int64_t>(Statement::execute(connection, sql, {}), std::string{sql});
}

/// Ours, or so new that it is nobody's. The tables are counted first: another program may be making
/// the book, with its id in the same unit of work.
Result<void> checkOwner(Connection& connection)
{
    auto tables = number(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return unusable(connection.file(), "not readable as SQLite: " + tables.error().context);
    auto id = number(connection, "PRAGMA application_id");
    if (!id)
        return id.error();
    if (*id != kApplicationId && (*id != 0 || *tables != 0))
        return unusable(connection.file(), "an SQLite file, but not an order book");
    return {};
}

/// Going over to WAL needs the file for a moment alone, and SQLite does not wait for that itself.
Result<void> useWal(Connection& connection, std::chrono::milliseconds busyTime)
{
    const auto end = std::chrono::steady_clock::now() + busyTime;
    for (;;) {
        auto mode = readOne<std::string>(
            Statement::execute(connection, "PRAGMA journal_mode = WAL", {}), "journal_mode");
        if (mode && *mode == "wal")
            return {};
        const bool busy = !mode && mode.error().code == ErrorCode::DatabaseUnusable;
        if (!busy)
            return mode ? unusable(connection.file(), "no write-ahead log possible here")
                        : mode.error();
        if (std::chrono::steady_clock::now() > end)
            return mode.error();
        std::this_thread::sleep_for(kRetryAfter);
    }
}

} // namespace

Result<void> prepareFile(const std::filesystem::path& file, bool create)
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return create ? makeEmpty(file) : Result<void>{unusable(file, "no such file")};
    if (!std::filesystem::is_regular_file(file, error))
        return unusable(file, "not a file");
    // Its size alone: a file that is opened and closed beside SQLite loses all locks that this
    // process has on it, and another program then takes the log away (sqlite.org/howtocorrupt.html,
    // 2.2).
    if (!create && std::filesystem::file_size(file, error) == 0)
        return unusable(file, "empty");
    return {};
}

Result<void> takeUp(Connection& connection, std::chrono::milliseconds busyTime)
{
    if (auto ours = checkOwner(connection); !ours)
        return ours;
    if (auto wal = useWal(connection, busyTime); !wal)
        return wal;
    // Overwriting what is deleted, and no trust in what a changed schema might call.
    for (const auto* pragma : {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA secure_delete = ON", "PRAGMA recursive_triggers = ON",
                               "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON"}) {
        if (auto set = connection.run(pragma); !set)
            return set;
    }
    auto kept = number(connection, "PRAGMA foreign_keys");
    if (!kept || *kept != 1)
        return unusable(connection.file(), "this SQLite keeps no foreign keys");
    return {};
}

Result<void> markAsOurs(Transaction& transaction)
{
    const auto pragma = "PRAGMA application_id = " + std::to_string(kApplicationId);
    for (const std::string_view sql :
         {std::string_view{pragma},
          std::string_view{"CREATE TABLE schema_versions (number INTEGER NOT NULL PRIMARY KEY, "
                           "name TEXT NOT NULL) STRICT"}}) {
        if (auto changed = transaction.change(sql); !changed)
            return changed.error();
    }
    return {};
}

Result<bool> hasTable(Connection& connection, std::string_view name)
{
    auto tables = readOne<std::int64_t>(
        Statement::execute(connection,
                           "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
                           values(name)),
        "tables");
    if (!tables)
        return tables.error();
    return *tables != 0;
}

Result<bool> emptyLog(Connection& connection)
{
    auto blocked = number(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    if (!blocked)
        return blocked.error();
    return *blocked == 0;
}

} // namespace database
