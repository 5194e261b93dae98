// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <cstddef>
#include <iterator>
#include <limits>
#include <utility>
#include <vector>

namespace workplace {

/// No limit to the rows of a list.
inline constexpr std::size_t kEverything = std::numeric_limits<std::size_t>::max();

/// All rows that the filter lets through, read page by page (`Filter::most` rows each), so that no
/// list ends silently where a page does; no more than `most`. `read` reads the page of a filter;
/// `goOnAfter` sets the filter to begin after a row.
template <typename Row, typename Filter, typename Read, typename GoOnAfter>
foundation::Result<std::vector<Row>> allPages(Filter filter, std::size_t most, const Read& read,
                                              const GoOnAfter& goOnAfter)
{
    std::vector<Row> all;
    while (true) {
        foundation::Result<std::vector<Row>> page = read(filter);
        if (!page)
            return page.error();
        const bool last = page->size() < filter.most;
        std::move(page->begin(), page->end(), std::back_inserter(all));
        if (all.size() >= most)
            all.erase(all.begin() + static_cast<std::ptrdiff_t>(most), all.end());
        if (last || all.size() >= most || all.empty())
            return all;
        goOnAfter(filter, all.back());
    }
}

} // namespace workplace
