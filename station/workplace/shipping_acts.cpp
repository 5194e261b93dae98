// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/shipping_acts.h"

#include "station/audit/step_check.h"
#include "station/shipping/dispatch_list_store.h"
#include "station/workplace/contents.h"
#include "station/workplace/endings.h"
#include "station/workplace/leaving.h"
#include "station/workplace/permission.h"
#include "station/workplace/scanned_text.h"
#include "station/workplace/shipment_steps.h"

#include <algorithm>

namespace workplace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using shipping::Shipment;
using shipping::ShipmentState;

Result<Shipment> findShipment(Desk& desk, const std::string& scanned)
{
    shipping::ShipmentStore store{*desk.database};
    const auto text = scannedText(scanned);
    if (!text.empty() && text.size() < 10 &&
        std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return store.find(std::stoll(text));
    auto byLabel = store.findByLabel(text);
    if (!byLabel)
        return byLabel.error();
    if (*byLabel)
        return **byLabel;
    auto contents = contentsOf(desk, text);
    if (!contents)
        return contents.error();
    auto shipments = store.ofLine(contents->line);
    if (!shipments)
        return shipments.error();
    for (auto at = shipments->rbegin(); at != shipments->rend(); ++at)
        if (contents->letter ? at->packing.letter == contents->letter
                             : at->packing.chipSerial == contents->chipSerial)
            return *at;
    return Error{ErrorCode::NotFound, text + " is in no shipment"};
}

namespace {

/// A desk's act on one shipment, in a unit of work of its own.
template <typename Work>
Result<void> follow(Desk& desk, staff::Right right, Work work)
{
    if (auto may = mayDo(desk, right); !may)
        return may;
    return database::inTransaction(*desk.database, work);
}

/// The shipment in which this very card lies, which was scanned from the card's own face.
Result<Shipment> shipmentOfCard(Desk& desk, const std::string& scanned)
{
    auto contents = contentsOf(desk, scannedText(scanned));
    if (!contents)
        return contents.error();
    if (contents->chipSerial.empty())
        return audit::ruleViolated("S-10", "scan the card that is handed over", scanned);
    auto shipment = findShipment(desk, scanned);
    if (shipment && shipment->packing.kind != cardprofiles::ShipmentKind::HandOver)
        return audit::ruleViolated(
            "S-10", "it goes as " + std::string{database::storedName(shipment->packing.kind)},
            "shipment " + std::to_string(shipment->id));
    return shipment;
}

/// What lies on a carrier's list leaves with it.
Result<void> checkOnNoList(Desk& desk, std::int64_t shipment)
{
    auto listed = shipping::DispatchListStore{*desk.database}.openListOf(shipment);
    if (!listed || !*listed)
        return listed ? Result<void>{} : listed.error();
    return audit::ruleViolated("A30",
                               "it is on dispatch list " + std::to_string(**listed) +
                                   ": scan it there, or take it off",
                               "shipment " + std::to_string(shipment));
}

} // namespace

Result<void> dispatch(Desk& desk, std::int64_t shipment)
{
    return follow(desk, staff::Right::HandOver, [&](Transaction& transaction) -> Result<void> {
        if (auto free = checkOnNoList(desk, shipment); !free)
            return free;
        return shipmentLeaves(desk, transaction, shipment);
    });
}

Result<void> markDelivered(Desk& desk, std::int64_t shipment, const std::string& carrierState)
{
    return follow(
        desk, staff::Right::FollowShipments, [&](Transaction& transaction) -> Result<void> {
            auto sent = shipping::ShipmentStore{*desk.database}.find(shipment);
            if (!sent)
                return sent.error();
            if (sent->packing.kind == cardprofiles::ShipmentKind::HandOver)
                return audit::ruleViolated("S-10", "what is handed over at a desk has a receipt",
                                           "shipment " + std::to_string(shipment));
            return shipmentArrives(transaction, shipment, carrierState, desk.act());
        });
}

Result<void> handOverAtDesk(Desk& desk, const std::string& scannedCard,
                            const shipping::HandOver& receipt)
{
    return follow(desk, staff::Right::HandOver, [&](Transaction& transaction) -> Result<void> {
        auto shipment = shipmentOfCard(desk, scannedCard);
        if (!shipment)
            return shipment.error();
        const auto& packing = shipment->packing;
        const auto act = desk.act();
        if (auto free = checkOnNoList(desk, shipment->id); !free)
            return free;
        // Also what was brought to another desk before: its order may be stopped, its card revoked.
        if (auto may = checkMayLeave(
                *desk.database, {packing.orderLine, packing.chipSerial, packing.letter}, act.when);
            !may)
            return may;
        if (shipment->state == ShipmentState::Packed)
            if (auto left = shipmentLeaves(desk, transaction, shipment->id); !left)
                return left;
        if (auto kept =
                shipping::keepHandOver(transaction, shipment->id, packing.orderLine, receipt, act);
            !kept)
            return kept;
        return shipmentArrives(transaction, shipment->id, {}, act);
    });
}

Result<void> markReturned(Desk& desk, std::int64_t shipment, const std::string& carrierState)
{
    auto back = follow(desk, staff::Right::FollowShipments, [&](Transaction& transaction) {
        return shipmentComesBack(transaction, shipment, carrierState, desk.act());
    });
    if (back)
        askForRevocations(desk);
    return back;
}

Result<void> markLost(Desk& desk, std::int64_t shipment, const std::string& why)
{
    if (audit::isBlank(why))
        return audit::ruleViolated("S-7", "say how it is known that it is lost",
                                   "shipment " + std::to_string(shipment));
    auto lost = follow(desk, staff::Right::FollowShipments, [&](Transaction& transaction) {
        return shipmentIsLost(transaction, shipment, "lost in the post: " + why, desk.act());
    });
    if (lost)
        askForRevocations(desk);
    return lost;
}

Result<std::vector<Shipment>> listShipments(Desk& desk, const shipping::ShipmentFilter& filter,
                                            std::size_t most)
{
    shipping::ShipmentStore store{*desk.database};
    return allPages<Shipment>(
        filter, most, [&](const shipping::ShipmentFilter& page) { return store.list(page); },
        [](shipping::ShipmentFilter& next, const Shipment& last) { next.after = last.id; });
}

} // namespace workplace
