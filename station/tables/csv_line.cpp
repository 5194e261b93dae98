// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tables/csv_line.h"

namespace tables {
namespace {

constexpr std::string_view kFormulaBegins = "=+-@\t\r";
constexpr std::string_view kMustBeQuoted = ",\"\r\n";

std::string cellOf(const std::string& text)
{
    std::string cell = !text.empty() && kFormulaBegins.find(text.front()) != std::string_view::npos
                           ? "'" + text
                           : text;
    if (cell.find_first_of(kMustBeQuoted) == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"')
            quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

} // namespace

std::string csvLine(const std::vector<std::string>& cells)
{
    std::string line;
    for (const auto& cell : cells)
        line += (&cell == &cells.front() ? "" : ",") + cellOf(cell);
    return line + "\r\n";
}

} // namespace tables
