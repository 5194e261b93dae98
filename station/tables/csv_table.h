// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tables {

struct CsvRow
{
    std::size_t line = 0; ///< of the file, where it begins
    std::vector<std::string> cells;
};

/// Where the file is no CSV, and what was met there.
struct CsvFault
{
    std::size_t line = 0;
    std::string what;
};

struct CsvTable
{
    std::vector<CsvRow> rows; ///< empty lines are left out
    std::vector<CsvFault> faults;
};

/// Reads comma-separated values (RFC 4180) with another separator if need be; line ends may be LF
/// too. A quotation mark inside an unquoted cell, text after a closing one and a cell that is never
/// closed are errors.
CsvTable readCsv(std::string_view text, char separator);

} // namespace tables
