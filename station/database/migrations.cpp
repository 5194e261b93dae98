// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/migrations.h"

#include "station/database/connection.h"
#include "station/database/name_search.h"
#include "station/database/rows.h"
#include "station/database/sqlite_file.h"

namespace database {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::string_view kEndOfStatement = ";\n\n";

/// The schema that brought the search for names, whose words SQL alone cannot make.
constexpr int kSearchSchema = 19;

Result<void> apply(Transaction& transaction, const Migration& migration)
{
    for (const auto statement : statementsOf(migration.sql)) {
        if (auto changed = transaction.change(statement); !changed)
            return changed.error();
    }
    if (migration.number == kSearchSchema)
        if (auto added = addNamesOfAllOrders(transaction); !added)
            return added;
    auto noted =
        transaction.change("INSERT INTO schema_versions (number, name) VALUES (?, ?)",
                           values(std::int64_t{migration.number}, std::string{migration.name}));
    return noted ? Result<void>{} : noted.error();
}

Result<void> applyMissing(Transaction& transaction, MigrationWatch* watch)
{
    // Asked again: another station may have been quicker.
    auto version = schemaVersion(transaction.database());
    if (!version)
        return version.error();
    if (*version == migrations().back().number)
        return {};
    if (*version == 0) {
        if (auto marked = markAsOurs(transaction); !marked)
            return marked;
        watch = nullptr;
    }
    if (watch != nullptr)
        if (auto looked = watch->before(transaction, *version); !looked)
            return looked;
    for (const auto& migration : migrations()) {
        if (migration.number <= *version)
            continue;
        if (auto applied = apply(transaction, migration); !applied)
            return applied;
    }
    return watch == nullptr ? Result<void>{} : watch->after(transaction);
}

} // namespace

std::vector<std::string_view> statementsOf(std::string_view sql)
{
    std::vector<std::string_view> all;
    while (!sql.empty()) {
        const auto end = sql.find(kEndOfStatement);
        all.push_back(sql.substr(0, end == sql.npos ? end : end + 1));
        sql.remove_prefix(end == sql.npos ? sql.size() : end + kEndOfStatement.size());
    }
    return all;
}

Result<int> schemaVersion(Database& database)
{
    auto known = hasTable(database.connection(), "schema_versions");
    if (!known)
        return known.error();
    if (!*known)
        return 0;
    auto number = readOne<std::int64_t>(
        database.query("SELECT coalesce(max(number), 0) FROM schema_versions"), "schema version");
    if (!number)
        return number.error();
    return static_cast<int>(*number);
}

Result<void> migrate(Database& database, MigrationWatch* watch)
{
    auto version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version > migrations().back().number)
        return Error{ErrorCode::DatabaseTooNew, "schema " + std::to_string(*version) +
                                                    ", this program knows " +
                                                    std::to_string(migrations().back().number)};
    if (*version == migrations().back().number)
        return {};
    return inTransaction(
        database, [&](Transaction& transaction) { return applyMissing(transaction, watch); });
}

} // namespace database
