// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/statement.h"
#include "station/database/write_hook.h"

#include <chrono>
#include <filesystem>
#include <memory>

namespace database {

class MigrationWatch;

struct OpenOptions
{
    /// Makes the file (mode 0600) when there is none.
    bool create = false;
    /// How long to wait while another process or thread writes.
    std::chrono::milliseconds busyTime{20'000};
    std::shared_ptr<WriteHook> hook{};
    std::shared_ptr<MigrationWatch> watch{};
};

/// One connection to the station's order book, for the thread that opened it.
///
/// An SQLite file in WAL mode, foreign keys kept, each commit on disk before it returns
/// (synchronous FULL), deleted content overwritten. Any number of connections, threads and
/// processes may have the file open; writers take turns.
///
/// The SQL of all rooms must also run on PostgreSQL: question marks for values, ids by RETURNING,
/// ON CONFLICT for upserts, no rowid, no PRAGMA, no SQLite date functions; what the two do not
/// share stands in this folder.
class Database
{
public:
    /// Opens, checks that the file is ours and brings its schema up to date. Errors:
    /// DatabaseUnusable (not there, not ours, locked), DatabaseTooNew, DatabaseFailed.
    static foundation::Result<std::unique_ptr<Database>> open(const std::filesystem::path& file,
                                                              const OpenOptions& options = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Asks a question: a SELECT. Changes need a Transaction. Errors: DatabaseFailed.
    foundation::Result<Statement> query(std::string_view sql, const Values& values = {});

    /// Moves the write-ahead log into the file and empties it, so that overwritten content is gone
    /// from both. A Transaction that destroyed something does so by itself after its commit. False
    /// when a reader kept it from being complete: each later commit, and closing, tries again.
    foundation::Result<bool> settle();
    /// The same, but waits a moment only, and leaves the rest to the next try: for where nobody
    /// asked for it.
    void trySettling();

    [[nodiscard]] const std::filesystem::path& file() const;

    /// For this folder: what Transaction and the migrations work on.
    [[nodiscard]] Connection& connection() { return *m_connection; }

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace database
