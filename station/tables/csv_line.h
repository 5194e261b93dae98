// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace tables {

/// One line of comma-separated values (RFC 4180), with its CR LF: a cell with a comma, a quotation
/// mark or a line end is quoted. A cell that a spreadsheet would take for a formula (it begins with
/// = + - @, a tab or a carriage return) gets an apostrophe before it, which the spreadsheet shows
/// or hides, and never computes; whoever needs the bytes as they are takes JSON Lines.
std::string csvLine(const std::vector<std::string>& cells);

} // namespace tables
