// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/shipping/hand_over.h"
#include "station/shipping/shipment_store.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"

#include <string>
#include <vector>

namespace workplace {

/// What was scanned at the packing table, as the scanner sent it; blanks around it are trimmed.
struct PackingScan
{
    std::string content; ///< a card serial or a letter number
    std::string label;   ///< the carrier's, or empty for kinds without one
    /// Absent: the product's first kind that the label fits.
    std::optional<cardprofiles::ShipmentKind> kind{};
};

/// Packs a card that is ready, or a letter that is confirmed, into a shipment to the order's
/// delivery recipient. A letter is sealed by this. Where the product's letter travels with its card
/// (B10), scanning either packs both. Errors: NotFound, IllegalStep, RuleViolated (A30, A32, label
/// used before, ...), InvalidIdentifier (a wrong check digit, S10-1).
foundation::Result<shipping::Shipment> pack(Desk& desk, const PackingScan& scan);

/// Takes a shipment apart that is packed and not handed over. Its label is used up; the card, or
/// the letter in its sealed cover, may be packed anew. Errors: NotFound, IllegalStep, RuleViolated
/// (S-3: as for packing).
foundation::Result<void> unpack(Desk& desk, std::int64_t shipment);

/// Finds a shipment by its number, its label, or a card serial or letter number in it. Errors:
/// NotFound.
foundation::Result<shipping::Shipment> findShipment(Desk& desk, const std::string& scanned);

/// Handed to the carrier: shipment, card, letter and order line take their steps together.
foundation::Result<void> dispatch(Desk& desk, std::int64_t shipment);
/// Arrived, with the carrier's own word where there is one.
foundation::Result<void> markDelivered(Desk& desk, std::int64_t shipment,
                                       const std::string& carrierState);
/// Handed over at a desk, with the receipt that the holder signed (S-10): card locked away until
/// then, holder identified, number checked: `scannedCard` is what stands on the card itself. It
/// leaves and arrives in one. Errors: RuleViolated (S-10: for what goes another way, or a receipt
/// that lacks something; S-7, ... as for handing to a carrier), IllegalStep, NotFound,
/// OrderStopped, OrderCancelled.
foundation::Result<void> handOverAtDesk(Desk& desk, const std::string& scannedCard,
                                        const shipping::HandOver& receipt);
/// Came back, uncollected or refused. It may be sent again, unless its order is cancelled, or it
/// was a registered item of an order signed on paper: then its card ends here, with the letter and
/// the certificates (A36), see endCard().
foundation::Result<void> markReturned(Desk& desk, std::int64_t shipment,
                                      const std::string& carrierState);

/// Lost in the post, and how that is known: the certificates of a card in it are revoked (S-7), and
/// its order line waits for another card; the
/// codes of a lost letter reach nobody, and it is ordered anew (A41). What turns up all the same is
/// delivered or returned. Errors: NotFound, IllegalStep, RuleViolated without a reason.
foundation::Result<void> markLost(Desk& desk, std::int64_t shipment, const std::string& why);

/// All that the filter lets through, but no more than `most`.
foundation::Result<std::vector<shipping::Shipment>>
listShipments(Desk& desk, const shipping::ShipmentFilter& filter, std::size_t most = kEverything);

/// The line of a letter that was published, or fetched the first time, follows it as it follows a
/// shipment: it is Shipped once its card has left too, Delivered once that has arrived. In its
/// caller's unit of work. Errors: those of the books.
foundation::Result<void> followPortalLetter(database::Transaction& transaction,
                                            const letters::Letter& letter, const audit::Act& act);

} // namespace workplace
