// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/dispatch_acts.h"

#include "station/audit/step_check.h"
#include "station/workplace/days_apart.h"
#include "station/workplace/leaving.h"
#include "station/workplace/permission.h"
#include "station/workplace/shipment_steps.h"
#include "station/workplace/shipping_acts.h"

#include <functional>

namespace workplace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using shipping::DispatchListStore;
using shipping::ListState;
using shipping::Shipment;

namespace {

/// What is looked at when a list is opened, and no carrier's bag holds more.
constexpr std::uint32_t kMostWaiting = 10'000;

Result<void> mayLeaveToday(Desk& desk, const Shipment& shipment)
{
    const auto& packing = shipment.packing;
    if (auto leaves =
            checkMayLeave(*desk.database, {packing.orderLine, packing.chipSerial, packing.letter},
                          desk.act().when);
        !leaves)
        return leaves;
    return checkDaysApart(desk, shipment);
}

/// A unit of work of somebody who may hand over.
template <typename Work>
auto handOver(Desk& desk, Work work) -> decltype(database::inTransaction(*desk.database, work))
{
    if (auto may = mayDo(desk, staff::Right::HandOver); !may)
        return may.error();
    return database::inTransaction(*desk.database, work);
}

Result<void> onList(Desk& desk, const std::string& scanned,
                    const std::function<Result<void>(Transaction&, const Shipment&)>& work)
{
    return handOver(desk, [&](Transaction& transaction) -> Result<void> {
        auto shipment = findShipment(desk, scanned);
        return shipment ? work(transaction, *shipment) : shipment.error();
    });
}

} // namespace

namespace {

/// Puts on a list whatever waits for it and may leave today.
Result<OpenedList> fill(Desk& desk, Transaction& transaction, std::int64_t number)
{
    DispatchListStore store{*desk.database};
    auto list = store.find(number);
    if (!list)
        return list.error();
    auto waiting = store.waiting(list->kind, list->holds, kMostWaiting);
    if (!waiting)
        return waiting.error();
    OpenedList filled{};
    for (const auto& shipment : *waiting) {
        if (auto leaves = mayLeaveToday(desk, shipment); !leaves) {
            filled.leftOut.push_back({shipment.id, leaves.error()});
            continue;
        }
        if (auto added = store.put(transaction, number, shipment.id); !added)
            return added.error();
    }
    auto view = showDispatchList(desk, number);
    if (!view)
        return view.error();
    filled.view = std::move(*view);
    return filled;
}

} // namespace

Result<OpenedList> openDispatchList(Desk& desk, cardprofiles::ShipmentKind kind,
                                    shipping::ListHolds holds)
{
    using cardprofiles::ShipmentKind;
    if (kind == ShipmentKind::HandOver || kind == ShipmentKind::Digital)
        return audit::ruleViolated("S-10", "no carrier takes away what goes so",
                                   std::string{database::storedName(kind)});
    return handOver(desk, [&](Transaction& transaction) -> Result<OpenedList> {
        auto number = DispatchListStore{*desk.database}.open(transaction, kind, holds, desk.act());
        if (!number)
            return number.error();
        auto opened = fill(desk, transaction, *number);
        if (opened && opened->view.entries.empty())
            return Error{ErrorCode::NotFound,
                         opened->leftOut.empty()
                             ? "a packed shipment of this kind"
                             : "a shipment that may leave today: " +
                                   foundation::describe(opened->leftOut.front().why)};
        return opened;
    });
}

Result<OpenedList> fillDispatchList(Desk& desk, std::int64_t list)
{
    return handOver(desk, [&](Transaction& transaction) { return fill(desk, transaction, list); });
}

Result<void> putOnDispatchList(Desk& desk, std::int64_t list, const std::string& scanned)
{
    return onList(desk, scanned,
                  [&](Transaction& transaction, const Shipment& shipment) -> Result<void> {
                      if (auto leaves = mayLeaveToday(desk, shipment); !leaves)
                          return leaves;
                      return DispatchListStore{*desk.database}.put(transaction, list, shipment.id);
                  });
}

Result<void> takeOffDispatchList(Desk& desk, std::int64_t list, const std::string& scanned)
{
    return onList(desk, scanned, [&](Transaction& transaction, const Shipment& shipment) {
        return DispatchListStore{*desk.database}.takeOff(transaction, list, shipment.id);
    });
}

Result<Shipment> seeOnDispatchList(Desk& desk, std::int64_t list, const std::string& scanned)
{
    std::optional<Shipment> seen;
    auto done = onList(desk, scanned, [&](Transaction& transaction, const Shipment& shipment) {
        seen = shipment;
        return DispatchListStore{*desk.database}.see(transaction, list, shipment.id,
                                                     desk.act().when);
    });
    if (!done)
        return done.error();
    return std::move(*seen);
}

Result<void> closeDispatchList(Desk& desk, std::int64_t list)
{
    DispatchListStore store{*desk.database};
    return handOver(desk, [&](Transaction& transaction) -> Result<void> {
        auto entries = store.entries(list);
        if (!entries)
            return entries.error();
        if (auto closed = store.end(transaction, list, ListState::Closed, desk.act()); !closed)
            return closed;
        for (const auto& entry : *entries)
            if (auto left = shipmentLeaves(desk, transaction, entry.shipment.id); !left)
                return left;
        return {};
    });
}

Result<void> cancelDispatchList(Desk& desk, std::int64_t list)
{
    return handOver(desk, [&](Transaction& transaction) {
        return DispatchListStore{*desk.database}.end(transaction, list, ListState::Cancelled,
                                                     desk.act());
    });
}

Result<DispatchListView> showDispatchList(Desk& desk, std::int64_t list)
{
    DispatchListStore store{*desk.database};
    auto found = store.find(list);
    if (!found)
        return found.error();
    auto entries = store.entries(list);
    if (!entries)
        return entries.error();
    return DispatchListView{std::move(*found), std::move(*entries)};
}

Result<std::vector<shipping::DispatchList>> listDispatchLists(Desk& desk, std::int64_t before,
                                                              std::uint32_t most)
{
    return DispatchListStore{*desk.database}.list(before, most);
}

} // namespace workplace
