// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/migration_watch.h"

#include <span>

namespace database {

/// A numbered change of the schema, compiled in from migrations/NNNN_name.sql. A migration that has
/// left the house is never changed; the next one mends it.
struct Migration
{
    int number;
    std::string_view name;
    std::string_view sql; ///< statements, each ended by a semicolon and an empty line
};

/// All of them, from 1, without gaps.
std::span<const Migration> migrations();

/// The statements of a migration, each with its semicolon.
std::vector<std::string_view> statementsOf(std::string_view sql);

/// Applies what is missing, all in one transaction, of which the watch, if there is one, hears.
/// Errors: DatabaseTooNew when the file knows a migration that this program does not;
/// DatabaseFailed; those of the watch.
foundation::Result<void> migrate(Database& database, MigrationWatch* watch = nullptr);

/// The number of the last migration applied; 0 for an empty file.
foundation::Result<int> schemaVersion(Database& database);

} // namespace database
