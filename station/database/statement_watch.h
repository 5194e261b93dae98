// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string_view>

namespace database {

class Database;

/// Is told of each statement of this connection before it is executed, its values being question
/// marks: for tests that look at how SQLite goes about it. An empty one ends that.
void watchStatements(Database& database, std::function<void(std::string_view)> told);

} // namespace database
