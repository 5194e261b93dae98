// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/connection.h"
#include "station/database/transaction.h"

namespace database {

/// What is SQLite's alone: the file, its header and its PRAGMAs. PostgreSQL will have a file of its
/// own beside this one.

/// 'CSOB' (card station, order book), at offset 68 of the file's header, so that file(1) and this
/// program tell an order book from any other SQLite file.
constexpr std::int64_t kApplicationId = 0x43534F42;

/// Sees that the file is there and may be ours; with `create`, makes an empty one (0600). Errors:
/// DatabaseUnusable.
foundation::Result<void> prepareFile(const std::filesystem::path& file, bool create);

/// Checks whose file it is and sets up the connection. Errors: DatabaseUnusable when the file is
/// another program's, DatabaseFailed.
foundation::Result<void> takeUp(Connection& connection, std::chrono::milliseconds busyTime);

/// Writes the application id and makes the table of migrations: the first act on an empty file.
foundation::Result<void> markAsOurs(Transaction& transaction);

foundation::Result<bool> hasTable(Connection& connection, std::string_view name);

/// True when the write-ahead log is empty now.
foundation::Result<bool> emptyLog(Connection& connection);

} // namespace database
