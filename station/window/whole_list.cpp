// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/whole_list.h"

#include <iterator>
#include <utility>

namespace window {
namespace {

using foundation::Result;
using workplace::Desk;

/// Reads pages until one is not full; `after` sets the filter to begin after a row.
template <typename Row, typename Filter, typename Read, typename After>
Result<std::vector<Row>> pages(Filter filter, const Read& read, const After& after)
{
    std::vector<Row> all;
    while (all.size() < kMostShown) {
        Result<std::vector<Row>> page = read(filter);
        if (!page)
            return page.error();
        const bool full = page->size() >= filter.most;
        std::move(page->begin(), page->end(), std::back_inserter(all));
        if (!full || all.empty())
            break;
        after(filter, all.back());
    }
    return all;
}

} // namespace

Result<std::vector<workplace::OrderView>> wholeList(Desk& desk, orders::OrderFilter filter)
{
    return pages<workplace::OrderView>(
        std::move(filter),
        [&](const orders::OrderFilter& page) { return workplace::listOrders(desk, page); },
        [](orders::OrderFilter& next, const workplace::OrderView& last) {
            next.after = last.record.order.number;
        });
}

Result<std::vector<letters::Letter>> wholeList(Desk& desk, letters::LetterFilter filter)
{
    return pages<letters::Letter>(
        std::move(filter),
        [&](const letters::LetterFilter& page) { return workplace::listLetters(desk, page); },
        [](letters::LetterFilter& next, const letters::Letter& last) {
            next.after = last.plan.number;
        });
}

Result<std::vector<shipping::Shipment>> wholeList(Desk& desk, shipping::ShipmentFilter filter)
{
    return pages<shipping::Shipment>(
        std::move(filter),
        [&](const shipping::ShipmentFilter& page) { return workplace::listShipments(desk, page); },
        [](shipping::ShipmentFilter& next, const shipping::Shipment& last) {
            next.after = last.id;
        });
}

} // namespace window
