// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/nearest_name.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace cardprofiles {

namespace {

/// Levenshtein's distance, one row at a time.
std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const auto change = diagonal + (from[i] == to[j] ? 0U : 1U);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, change});
        }
    }
    return row.back();
}

} // namespace

std::string nearestName(std::string_view word, std::span<const std::string> names)
{
    std::string nearest;
    auto least = (word.size() + 2) / 3 + 1;
    for (const auto& name : names) {
        const auto changes = distance(word, name);
        if (changes < least) {
            least = changes;
            nearest = name;
        }
    }
    return nearest;
}

std::string hintFor(std::string_view word, std::span<const std::string> names)
{
    const auto nearest = nearestName(word, names);
    return nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?";
}

} // namespace cardprofiles
