// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/supplier_file.h"

#include "station/stock/chip_serials.h"
#include "station/tables/csv_table.h"
#include "station/tables/file_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace stock {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using tables::trimmed;

namespace {

constexpr std::string_view kSerialColumn = "chip_serial";
constexpr std::array<std::string_view, 7> kColumns{
    kSerialColumn, "lot", "product", "supplier", "transport_keys", "location", "expires"};
constexpr std::size_t kMostFaults = 20;
constexpr std::size_t kLongestCell = 200;

/// The separator that the first line uses most; a comma where it uses none.
char separatorOf(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of("\r\n"), text.size());
    const auto line = text.substr(begin, text.find('\n', begin) - begin);
    constexpr std::array kSeparators{',', ';', '\t'};
    return *std::ranges::max_element(
        kSeparators, {}, [&](char separator) { return std::ranges::count(line, separator); });
}

/// Columns are named without regard to capitals.
std::string columnNamed(std::string_view cell)
{
    std::string name{trimmed(cell)};
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return name;
}

/// Spreadsheets put "sep=;" before the first row.
std::string_view withoutSeparatorLine(std::string_view text)
{
    if (!text.starts_with("sep="))
        return text;
    const auto end = text.find('\n');
    return end == text.npos ? std::string_view{} : text.substr(end + 1);
}

class Reading
{
public:
    Result<SupplierFile> read(const tables::CsvTable& table)
    {
        for (const auto& fault : table.faults)
            complain(fault.line, fault.what);
        if (table.rows.empty())
            return Error{ErrorCode::FileFormatUnknown, "the file holds no row"};
        auto row = table.rows.begin();
        if (isHeader(*row))
            readHeader(*row++);
        else if (chipSerialOf(row->cells.front()))
            m_columns = {kSerialColumn};
        if (std::ranges::find(m_columns, kSerialColumn) == m_columns.end())
            return Error{ErrorCode::FileFormatUnknown, "the header has no column chip_serial"};
        for (; row != table.rows.end(); ++row)
            readRow(*row);
        if (m_file.chipSerials.empty() && m_faults.empty())
            return Error{ErrorCode::FileFormatUnknown, "the file holds no chip serial"};
        return finish();
    }

private:
    SupplierFile m_file;
    std::vector<std::string_view> m_columns;
    std::map<std::string_view, std::string> m_common; ///< what the first row says for the lot
    std::map<std::string, std::size_t> m_lines;       ///< chip serial -> line
    std::vector<std::string> m_faults;

    void complain(std::size_t line, const std::string& what)
    {
        m_faults.push_back("line " + std::to_string(line) + ": " + what);
    }

    static bool isHeader(const tables::CsvRow& row)
    {
        return std::ranges::any_of(row.cells, [](const std::string& cell) {
            return std::ranges::find(kColumns, columnNamed(cell)) != kColumns.end();
        });
    }

    void readHeader(const tables::CsvRow& row)
    {
        for (const auto& cell : row.cells) {
            if (trimmed(cell).empty() && &cell == &row.cells.back())
                continue; // a separator at the end of the line
            const auto column = std::ranges::find(kColumns, columnNamed(cell));
            if (column == kColumns.end())
                complain(row.line, "\"" + cell.substr(0, kLongestCell) + "\" is no known column");
            else if (std::ranges::find(m_columns, *column) != m_columns.end())
                complain(row.line, std::string{*column} + " stands twice");
            m_columns.push_back(column == kColumns.end() ? std::string_view{} : *column);
        }
    }

    void readRow(const tables::CsvRow& row)
    {
        auto cells = row.cells.size();
        while (cells > m_columns.size() && trimmed(row.cells[cells - 1]).empty())
            --cells;
        if (cells == 0 || std::ranges::all_of(row.cells, [](const std::string& cell) {
                return trimmed(cell).empty();
            }))
            return;
        if (cells != m_columns.size())
            return complain(row.line, std::to_string(row.cells.size()) + " cells, where " +
                                          std::to_string(m_columns.size()) + " should be");
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto cell = trimmed(row.cells[i]);
            if (m_columns[i] == kSerialColumn)
                addSerial(row.line, cell);
            else if (!m_columns[i].empty())
                addCommon(row.line, m_columns[i], cell);
        }
    }

    void addSerial(std::size_t line, std::string_view cell)
    {
        auto serial = chipSerialOf(cell);
        if (!serial)
            return complain(line, serial.error().context);
        if (!m_file.chipSerials.empty() && serial->size() != m_file.chipSerials[0].size())
            return complain(line, "chip serial " + *serial + " is not as long as " +
                                      m_file.chipSerials[0] + ", the first");
        const auto [place, isNew] = m_lines.emplace(*serial, line);
        if (!isNew)
            return complain(line, "chip serial " + *serial + " stands at line " +
                                      std::to_string(place->second) + " already");
        m_file.chipSerials.push_back(std::move(*serial));
    }

    /// What is said of the lot is said once: every row has the same.
    void addCommon(std::size_t line, std::string_view column, std::string_view cell)
    {
        if (tables::hasControl(cell))
            return complain(line, std::string{column} + " has a character that cannot be seen");
        const auto [said, isNew] = m_common.emplace(column, cell);
        if (!isNew && said->second != cell)
            complain(line, std::string{column} + " is \"" +
                               std::string{cell.substr(0, kLongestCell)} + "\", but \"" +
                               said->second.substr(0, kLongestCell) +
                               "\" above; a file holds one lot");
    }

    Result<SupplierFile> finish()
    {
        m_file.lot = m_common["lot"];
        m_file.blankProduct = m_common["product"];
        m_file.supplier = m_common["supplier"];
        m_file.transportKeys = m_common["transport_keys"];
        m_file.location = m_common["location"];
        if (const auto& text = m_common["expires"]; !text.empty()) {
            if (auto day = foundation::parseCivilDate(text))
                m_file.expires = *day;
            else
                m_faults.push_back("expires: \"" + text.substr(0, kLongestCell) +
                                   "\" is no day written YYYY-MM-DD");
        }
        if (m_file.chipSerials.size() > kLargestLot)
            m_faults.push_back("more than " + std::to_string(kLargestLot) + " blanks");
        if (m_faults.empty())
            return std::move(m_file);
        std::string all;
        for (std::size_t i = 0; i < std::min(m_faults.size(), kMostFaults); ++i)
            all += (i == 0 ? "" : "\n") + m_faults[i];
        if (m_faults.size() > kMostFaults)
            all += "\nand " + std::to_string(m_faults.size() - kMostFaults) + " more";
        return Error{ErrorCode::RowInvalid, all};
    }
};

} // namespace

Result<SupplierFile> readSupplierFile(foundation::ByteView bytes)
{
    auto decoded = tables::decodeText(bytes);
    if (!decoded)
        return decoded.error();
    const auto text = withoutSeparatorLine(decoded->text);
    return Reading{}.read(tables::readCsv(text, separatorOf(text)));
}

} // namespace stock
