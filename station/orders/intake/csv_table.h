// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/row_error.h"

#include <string>
#include <string_view>
#include <vector>

namespace intake {

struct CsvRow
{
    std::size_t line = 0; ///< of the file, where it begins
    std::vector<std::string> cells;
};

struct CsvTable
{
    std::vector<CsvRow> rows; ///< empty lines are left out
    std::vector<RowError> errors;
};

/// Reads comma-separated values (RFC 4180) with another separator if need be; line ends may be LF
/// too. A quotation mark inside an unquoted cell, text after a closing one and a cell that is never
/// closed are errors.
CsvTable readCsv(std::string_view text, char separator);

} // namespace intake
