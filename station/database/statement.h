// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/value.h"

#include <memory>

namespace database {

class Connection;

/// One statement that has been executed, and its rows as they come.
///
/// Ends before its Database and before the transaction that it belongs to is committed: an open
/// statement keeps a commit from happening. readAll() and readFirst() (rows.h) see to that.
/// The Database's thread only.
class Statement
{
public:
    /// Prepares, binds and executes. For Database and Transaction, which know what may be executed.
    static foundation::Result<Statement> execute(Connection& connection, std::string_view sql,
                                                 const Values& values);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    /// Goes to the next row; false when there is none. Errors: DatabaseFailed.
    foundation::Result<bool> next();
    [[nodiscard]] std::size_t columns() const;
    /// A cell of the current row, from 0.
    [[nodiscard]] Value value(std::size_t column) const;
    /// How many rows it inserted, changed or deleted.
    [[nodiscard]] std::int64_t rowsChanged() const;

private:
    struct Query;
    explicit Statement(std::unique_ptr<Query> query);
    std::unique_ptr<Query> m_query;
};

} // namespace database
