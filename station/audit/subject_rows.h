// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/database/database.h"

#include <map>
#include <span>
#include <vector>

namespace audit {

/// The schema under which the chain began.
inline constexpr int kFirstSchema = 14;

/// Rows that belong to a thing, as a question with one parameter: the thing's own number.
struct RowsOf
{
    std::string_view name; ///< stands in the digest before them
    std::string_view sql;
    /// From this schema on digests cover them.
    int since = kFirstSchema;
};

/// What stands in the order book about one kind of thing.
struct SubjectRows
{
    SubjectKind kind;
    /// What a digest of such a thing covers, in this order.
    std::span<const RowsOf> parts;
    /// The numbers of such things that have rows and of which no event speaks.
    std::string_view untold;
    int since = kFirstSchema;
};

/// One entry for each kind of subject (docs/audit.md lists them; a test compares). Before its
/// schema is changed a book is looked at by the questions of its own schema (chain_upkeep.h): what
/// a later version asks in addition is a part of its own with its `since`, and a question that
/// stands is not changed.
std::span<const SubjectRows> subjectRows();

/// SHA-256 over all that stands about one thing now:
///   "cardstation subject 1\n", its kind and its number as texts, then of each part its name as a
///   text and its rows (row_encoding.h).
/// A thing without rows has a digest too. Errors: DatabaseFailed.
foundation::Result<foundation::Bytes> subjectDigest(database::Database& database,
                                                    std::string_view kind, const std::string& id);

/// The same of a thing that has no rows.
foundation::Bytes digestOfNothing(std::string_view kind, const std::string& id);

/// The same for many things: a table's columns are asked for once. No longer than one Snapshot or
/// Transaction, in which the schema does not change.
class SubjectDigests
{
public:
    /// Digests as they are made under the newest schema, or under an older one, which the book has.
    explicit SubjectDigests(database::Database& database);
    SubjectDigests(database::Database& database, int schema)
        : m_database{database}, m_schema{schema}
    {
    }

    foundation::Result<foundation::Bytes> of(std::string_view kind, const std::string& id);
    /// As another connection to the same book sees the rows, under the same schema.
    foundation::Result<foundation::Bytes> in(database::Database& other, std::string_view kind,
                                             const std::string& id);

private:
    database::Database& m_database;
    int m_schema;
    std::map<std::string_view, std::vector<std::string>> m_columns; ///< by the question

    foundation::Result<const std::vector<std::string>*> columnsOf(const RowsOf& part);
};

} // namespace audit
