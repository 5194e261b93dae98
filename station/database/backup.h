// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

namespace database {

/// Writes a consistent copy of the whole order book, as it stood at one moment, into a new file
/// (mode 0600) while others go on working, checks its integrity and puts it on disk. Errors:
/// AlreadyExists when there is a file, FileUnwritable, DatabaseFailed; no copy is then left.
foundation::Result<void> backUp(Database& database, const std::filesystem::path& copy);

/// SQLite's own look over the whole file: pages, indexes, foreign keys. Errors: DatabaseFailed with
/// the first fault as its context.
foundation::Result<void> checkIntegrity(Database& database);

} // namespace database
