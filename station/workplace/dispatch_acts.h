// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/dispatch_list_store.h"
#include "station/workplace/desk.h"

#include <string>
#include <vector>

namespace workplace {

/// A dispatch list with what lies on it.
struct DispatchListView
{
    shipping::DispatchList list;
    std::vector<shipping::DispatchEntry> entries;
};

/// A packed shipment that was not put on the list, and why.
struct LeftOut
{
    std::int64_t shipment;
    foundation::Error why;
};

struct OpenedList
{
    DispatchListView view;
    std::vector<LeftOut> leftOut; ///< may not leave today
};

/// Opens today's list of a carrier, and puts on it each packed shipment of that kind and content
/// which is on no list and may leave today (A30, PCI-2, orders in force). Errors: RightMissing;
/// RuleViolated for what no carrier takes (S-10); NotFound when nothing may leave.
foundation::Result<OpenedList> openDispatchList(Desk& desk, cardprofiles::ShipmentKind kind,
                                                shipping::ListHolds holds);

/// Puts on an open list what was packed since, as openDispatchList() does. Errors: NotFound,
/// IllegalStep, RightMissing.
foundation::Result<OpenedList> fillDispatchList(Desk& desk, std::int64_t list);

/// Puts one more on an open list, by its label, content or number. Errors: NotFound, IllegalStep,
/// AlreadyExists, RuleViolated (A30, A32, PCI-2).
foundation::Result<void> putOnDispatchList(Desk& desk, std::int64_t list,
                                           const std::string& scanned);
/// Errors: NotFound, IllegalStep.
foundation::Result<void> takeOffDispatchList(Desk& desk, std::int64_t list,
                                             const std::string& scanned);
/// The second scan, when the carrier is there. Errors: NotFound for what is not on the list (it is
/// not handed over), IllegalStep.
foundation::Result<shipping::Shipment> seeOnDispatchList(Desk& desk, std::int64_t list,
                                                         const std::string& scanned);
/// All was scanned once more and is handed over: the list closes and every shipment leaves, or
/// nothing happens. Errors: RuleViolated while something was not scanned, or may not leave any
/// more; IllegalStep.
foundation::Result<void> closeDispatchList(Desk& desk, std::int64_t list);
/// Given up; its shipments stay packed. Errors: NotFound, IllegalStep.
foundation::Result<void> cancelDispatchList(Desk& desk, std::int64_t list);

/// Errors: NotFound.
foundation::Result<DispatchListView> showDispatchList(Desk& desk, std::int64_t list);
/// Newest first.
foundation::Result<std::vector<shipping::DispatchList>>
listDispatchLists(Desk& desk, std::int64_t before = 0, std::uint32_t most = 100);

} // namespace workplace
