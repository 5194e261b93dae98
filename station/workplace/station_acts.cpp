// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/station_acts.h"

#include "station/database/backup.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card_store.h"
#include "station/workplace/permission.h"
#include "station/workplace/trail_signing.h"

namespace workplace {

using foundation::Result;

namespace {

template <typename Store, typename Names>
Result<void> addCounts(std::vector<Standing>& all, const char* what, const Names& names,
                       Store store)
{
    const auto counts = store.count();
    if (!counts)
        return counts.error();
    for (const auto& [state, count] : *counts)
        all.push_back({what, std::string{cardprofiles::nameIn(names, state)}, count});
    return {};
}

} // namespace

Result<std::vector<Standing>> countAll(Desk& desk)
{
    auto& database = *desk.database;
    std::vector<Standing> all;
    if (auto added = addCounts(all, "order", orders::kOrderStates, orders::OrderStore{database});
        !added)
        return added.error();
    if (auto added = addCounts(all, "card", stock::kCardStates, stock::CardStore{database}); !added)
        return added.error();
    if (auto added =
            addCounts(all, "letter", letters::kLetterStates, letters::LetterStore{database});
        !added)
        return added.error();
    if (auto added = addCounts(all, "shipment", shipping::kShipmentStates,
                               shipping::ShipmentStore{database});
        !added)
        return added.error();
    return all;
}

Result<void> backUp(Desk& desk, const std::filesystem::path& copy)
{
    if (auto may = mayDo(desk, staff::Right::ManageStation); !may)
        return may;
    // A copy whose newest events are not signed is better than none.
    (void)signTrail(desk.workplace, *desk.database);
    return database::backUp(*desk.database, copy);
}

} // namespace workplace
