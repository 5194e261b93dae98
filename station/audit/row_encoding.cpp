// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/row_encoding.h"

#include "station/database/rows.h"

#include <algorithm>

namespace audit {

using database::Statement;
using foundation::Bytes;
using foundation::ByteView;
using foundation::Result;

namespace {

void appendValue(Bytes& bytes, const database::Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        appendNumber(bytes, *number);
    else if (const auto* text = std::get_if<std::string>(&value))
        appendText(bytes, *text);
    else if (const auto* raw = std::get_if<Bytes>(&value))
        appendBytes(bytes, *raw);
}

} // namespace

void appendCount(Bytes& bytes, std::size_t count)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(count >> static_cast<unsigned>(shift)));
}

RowEncoder::RowEncoder(const std::vector<std::string>& names)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        m_columns.emplace_back(names[i], i);
    std::ranges::sort(m_columns);
}

std::size_t RowEncoder::place(std::string_view name) const
{
    for (const auto& [column, at] : m_columns)
        if (column == name)
            return at;
    return m_columns.size();
}

void RowEncoder::append(Bytes& bytes, const Statement& statement) const
{
    std::vector<database::Value> values;
    values.reserve(m_columns.size());
    std::size_t present = 0;
    for (const auto& column : m_columns) {
        values.push_back(statement.value(column.second));
        present += std::holds_alternative<std::monostate>(values.back()) ? 0U : 1U;
    }
    appendCount(bytes, present);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::holds_alternative<std::monostate>(values[i]))
            continue;
        appendText(bytes, m_columns[i].first);
        appendValue(bytes, values[i]);
    }
}

void appendNumber(Bytes& bytes, std::int64_t number)
{
    bytes.push_back('I');
    const auto octets = static_cast<std::uint64_t>(number);
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(octets >> static_cast<unsigned>(shift)));
}

void appendText(Bytes& bytes, std::string_view text)
{
    bytes.push_back('T');
    appendCount(bytes, text.size());
    bytes.insert(bytes.end(), text.begin(), text.end());
}

void appendBytes(Bytes& bytes, ByteView value)
{
    bytes.push_back('B');
    appendCount(bytes, value.size());
    bytes.insert(bytes.end(), value.begin(), value.end());
}

Result<std::vector<std::string>> columnsOf(database::Database& database, std::string_view table)
{
    return database::readAll<std::string>(database.query(
        "SELECT name FROM pragma_table_info(?) ORDER BY cid", database::values(table)));
}

Result<void> appendRows(Bytes& bytes, const std::vector<std::string>& names,
                        Result<Statement> statement)
{
    if (!statement)
        return statement.error();
    const RowEncoder encoder{names};
    Bytes rows;
    std::size_t count = 0;
    for (;; ++count) {
        auto more = statement->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        encoder.append(rows, *statement);
    }
    appendCount(bytes, count);
    bytes.insert(bytes.end(), rows.begin(), rows.end());
    return {};
}

} // namespace audit
