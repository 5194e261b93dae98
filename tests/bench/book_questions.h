// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"
#include "tests/bench/big_book.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bench {

/// Milliseconds of each asking, by the kind of question.
using Times = std::map<std::string, std::vector<double>>;

/// The time below which so many in a hundred stay.
double percentile(std::vector<double> times, double percent);

/// Asks each kind of search so many times, always for something else, and looks that it was found.
/// Throws std::runtime_error where it was not.
Times askSearches(database::Database& database, const BigBook& book, int times);

/// Reads first and far pages of the lists. Throws std::runtime_error where a page is empty.
Times askLists(database::Database& database, const BigBook& book, int times);

} // namespace bench
