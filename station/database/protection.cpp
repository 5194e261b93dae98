// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/protection.h"

#include "station/database/migrations.h"
#include "station/database/rows.h"

#include <map>

namespace database {
namespace {

using foundation::Result;

constexpr std::string_view kCreate = "CREATE TRIGGER ";
constexpr std::string_view kDrop = "DROP TRIGGER ";

std::string_view wordAt(std::string_view sql, std::size_t at)
{
    return sql.substr(at, sql.find_first_of(" ;\n", at) - at);
}

/// What each migration made and a later one has not taken away, as SQLite keeps it.
std::map<std::string, std::string, std::less<>> expectedTriggers()
{
    std::map<std::string, std::string, std::less<>> expected;
    for (const auto& migration : migrations()) {
        for (const auto statement : statementsOf(migration.sql)) {
            if (const auto at = statement.find(kDrop); at != statement.npos)
                expected.erase(std::string{wordAt(statement, at + kDrop.size())});
            if (const auto at = statement.find(kCreate); at != statement.npos)
                expected.emplace(wordAt(statement, at + kCreate.size()),
                                 statement.substr(at, statement.rfind(';') - at));
        }
    }
    return expected;
}

} // namespace

Result<TriggerFaults> compareTriggers(Database& database)
{
    using NameAndText = std::pair<std::string, std::string>;
    auto there = readAll<NameAndText>(
        database.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"));
    if (!there)
        return there.error();
    auto expected = expectedTriggers();
    TriggerFaults faults;
    for (const auto& [name, text] : *there) {
        const auto found = expected.find(name);
        if (found == expected.end())
            faults.foreign.push_back(name);
        else if (found->second == text)
            expected.erase(found);
    }
    for (const auto& [name, text] : expected)
        faults.missing.push_back(name);
    return faults;
}

} // namespace database
