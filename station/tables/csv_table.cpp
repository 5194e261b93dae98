// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tables/csv_table.h"

namespace tables {
namespace {

constexpr char kQuote = '"';

/// Reads cell by cell; `m_line` counts the line ends passed.
class CsvReader
{
public:
    CsvReader(std::string_view text, char separator) : m_text{text}, m_separator{separator} {}

    CsvTable read()
    {
        while (m_next < m_text.size())
            readRow();
        return std::move(m_table);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_next >= m_text.size(); }
    [[nodiscard]] char peek() const { return m_text[m_next]; }
    [[nodiscard]] bool atLineEnd() const
    {
        return atEnd() || peek() == '\n' || m_text.substr(m_next).starts_with("\r\n");
    }

    void readRow()
    {
        CsvRow row{m_line, {}};
        for (;;) {
            row.cells.push_back(readCell());
            if (atEnd() || peek() != m_separator)
                break;
            ++m_next;
            if (atLineEnd()) { // a separator at the end of a line opens one more, empty cell
                row.cells.emplace_back();
                break;
            }
        }
        passLineEnd();
        if (row.cells.size() > 1 || !row.cells.front().empty())
            m_table.rows.push_back(std::move(row));
    }

    std::string readCell()
    {
        if (!atEnd() && peek() == kQuote)
            return readQuoted();
        std::string cell;
        while (!atLineEnd() && peek() != m_separator) {
            if (peek() == kQuote)
                complain("a quotation mark inside a cell that does not begin with one");
            cell.push_back(m_text[m_next++]);
        }
        return cell;
    }

    std::string readQuoted()
    {
        const auto opened = m_line;
        std::string cell;
        for (++m_next; !atEnd(); ++m_next) {
            if (peek() == kQuote) {
                const bool doubled = m_text.substr(m_next).starts_with("\"\"");
                if (!doubled) {
                    ++m_next;
                    passRest();
                    return cell;
                }
                ++m_next;
            }
            if (peek() == '\n')
                ++m_line;
            cell.push_back(peek());
        }
        m_line = opened;
        complain("a quotation mark that is never closed");
        return cell;
    }

    /// What follows a closing quotation mark up to the next cell must be nothing.
    void passRest()
    {
        if (atLineEnd() || peek() == m_separator)
            return;
        complain("text after a closing quotation mark");
        while (!atLineEnd() && peek() != m_separator)
            ++m_next;
    }

    void passLineEnd()
    {
        if (!atEnd() && peek() == '\r')
            ++m_next;
        if (!atEnd() && peek() == '\n')
            ++m_next;
        ++m_line;
    }

    void complain(const char* what)
    {
        const bool told = !m_table.faults.empty() && m_table.faults.back().line == m_line;
        if (!told)
            m_table.faults.push_back({m_line, what});
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_next = 0;
    std::size_t m_line = 1;
    CsvTable m_table;
};

} // namespace

CsvTable readCsv(std::string_view text, char separator)
{
    return CsvReader{text, separator}.read();
}

} // namespace tables
