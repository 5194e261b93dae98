// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

#include <utility>

namespace audit {

/// The one way in which rows become bytes for the trail's digests (docs/audit.md, "Bytes"):
///
///   number  'I', then 8 bytes, big-endian two's complement
///   text    'T', then its length in bytes (4 bytes, big-endian), then UTF-8
///   bytes   'B', then their length (4 bytes, big-endian), then they themselves
///   row     the number of its cells that are not null (4 bytes, big-endian), then of each of them
///           its column's name as a text and its value, in the order of the names' bytes
///   rows    how many (4 bytes, big-endian), then each
///
/// A null is left out, so that a column which a later schema adds changes nothing of an old row.
class RowEncoder
{
public:
    /// The names of a statement's columns, in their order.
    explicit RowEncoder(const std::vector<std::string>& names);

    /// Where a statement has the column of that name, from 0.
    [[nodiscard]] std::size_t place(std::string_view name) const;

    /// Adds the statement's current row.
    void append(foundation::Bytes& bytes, const database::Statement& statement) const;

private:
    std::vector<std::pair<std::string, std::size_t>> m_columns; ///< in the order of their names
};

/// 4 bytes, big-endian: how many follow.
void appendCount(foundation::Bytes& bytes, std::size_t count);
void appendNumber(foundation::Bytes& bytes, std::int64_t number);
void appendText(foundation::Bytes& bytes, std::string_view text);
void appendBytes(foundation::Bytes& bytes, foundation::ByteView value);

/// The names of a table's columns, in their order. Errors: DatabaseFailed.
foundation::Result<std::vector<std::string>> columnsOf(database::Database& database,
                                                       std::string_view table);

/// All rows of a statement, which ends. Errors: those of the statement.
foundation::Result<void> appendRows(foundation::Bytes& bytes, const std::vector<std::string>& names,
                                    foundation::Result<database::Statement> statement);

} // namespace audit
