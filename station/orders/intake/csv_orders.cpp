// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/intake/csv_orders.h"

#include "station/orders/intake/field.h"
#include "station/tables/csv_table.h"

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

namespace intake {
namespace {

constexpr char kListSeparator = '|';
constexpr std::string_view kOrderNumber = "number";

RawValue rawValue(const Field& field, std::string_view cell, std::size_t line)
{
    RawValue value{{}, line, false};
    cell = trimmed(cell);
    if (field.kind != FieldKind::List)
        return {{std::string{cell}}, line, false};
    while (!cell.empty()) {
        const auto end = std::min(cell.find(kListSeparator), cell.size());
        if (const auto part = trimmed(cell.substr(0, end)); !part.empty())
            value.parts.emplace_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return value;
}

/// Columns by their position; null where the header's cell was wrong.
using Columns = std::vector<const Field*>;

Columns readHeader(const tables::CsvRow& header, RawFile& file)
{
    Columns columns;
    std::set<std::string_view> seen;
    for (const auto& cell : header.cells) {
        const auto name = trimmed(cell);
        const auto* field = findField(name);
        if (field == nullptr)
            file.errors.push_back({header.line, {}, std::string{name}, Problem::UnknownField, {}});
        else if (!seen.insert(field->path).second)
            file.errors.push_back(
                {header.line, {}, std::string{name}, Problem::DuplicateField, {}});
        columns.push_back(field);
    }
    for (const auto& field : fields()) {
        if (field.required && !seen.contains(field.path))
            file.errors.push_back(
                {header.line, {}, std::string{field.path}, Problem::Missing, "no such column"});
    }
    file.unusable = !file.errors.empty();
    return columns;
}

/// Sorts rows into orders.
class Gathering
{
public:
    Gathering(const Columns& columns, RawFile& file) : m_columns{columns}, m_file{file} {}

    void add(const tables::CsvRow& row)
    {
        if (row.cells.size() != m_columns.size()) {
            m_file.errors.push_back({row.line,
                                     {},
                                     {},
                                     Problem::Syntax,
                                     std::to_string(row.cells.size()) + " cells, the header has " +
                                         std::to_string(m_columns.size())});
            markFaulty(row);
            return;
        }
        RawFields ofOrder;
        RawLine line{row.line, {}};
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto& field = *m_columns[i];
            auto& fields = field.ofLine() ? line.fields : ofOrder;
            fields.emplace(field.path, rawValue(field, row.cells[i], row.line));
        }
        auto& order = orderOf(row, std::move(ofOrder));
        order.lines.push_back(std::move(line));
    }

private:
    /// An order with a row that could not be read is not whole.
    void markFaulty(const tables::CsvRow& row)
    {
        for (std::size_t i = 0; i < std::min(row.cells.size(), m_columns.size()); ++i) {
            if (m_columns[i]->path != kOrderNumber)
                continue;
            RawFields number{{kOrderNumber, rawValue(*m_columns[i], row.cells[i], row.line)}};
            const auto found = m_byNumber.find(number.at(kOrderNumber).parts.front());
            if (found != m_byNumber.end())
                m_file.orders[found->second].faulty = true;
            else
                m_halfRead.insert(number.at(kOrderNumber).parts.front());
        }
    }

    RawOrder& orderOf(const tables::CsvRow& row, RawFields fields)
    {
        const auto number = fields.at(kOrderNumber).parts.front();
        const auto [found, isNew] = m_byNumber.try_emplace(number, m_file.orders.size());
        // Rows without a number are each an order that is refused for it.
        if (isNew || number.empty()) {
            m_file.orders.push_back(
                {row.line, std::move(fields), {}, m_halfRead.contains(number), false});
            return m_file.orders.back();
        }
        auto& order = m_file.orders[found->second];
        for (const auto& [path, value] : fields) {
            if (order.fields.at(path) == value)
                continue;
            order.faulty = true;
            m_file.errors.push_back({row.line, number, std::string{path}, Problem::Disagrees,
                                     "other than at line " + std::to_string(order.line)});
        }
        return order;
    }

    const Columns& m_columns;
    RawFile& m_file;
    std::unordered_map<std::string, std::size_t> m_byNumber;
    std::set<std::string> m_halfRead;
};

} // namespace

char csvSeparator(std::string_view text)
{
    const auto header = text.substr(0, text.find('\n'));
    for (const char separator : {',', ';'}) {
        const auto table = tables::readCsv(header, separator);
        if (table.rows.empty())
            continue;
        const auto known =
            std::ranges::count_if(table.rows.front().cells, [](const std::string& cell) {
                return findField(trimmed(cell)) != nullptr;
            });
        if (known >= 2)
            return separator;
    }
    return '\0';
}

RawFile ordersFromCsv(std::string_view text, char separator)
{
    RawFile file;
    auto table = tables::readCsv(text, separator);
    const auto columns = readHeader(table.rows.front(), file);
    // After a quotation mark in the wrong place nobody knows which cell is which.
    file.unusable = file.unusable || !table.faults.empty();
    for (const auto& fault : table.faults)
        file.errors.push_back({fault.line, {}, {}, Problem::Syntax, fault.what});
    if (file.unusable)
        return file;
    Gathering gathering{columns, file};
    for (const auto& row : std::span{table.rows}.subspan(1))
        gathering.add(row);
    return file;
}

} // namespace intake
