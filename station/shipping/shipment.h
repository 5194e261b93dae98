// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/letter_number.h"
#include "foundation/order_line_id.h"
#include "foundation/postal_address.h"
#include "station/shipping/carrier_label.h"
#include "station/shipping/shipment_states.h"

namespace shipping {

/// What is to be packed, as the scans said.
struct Packing
{
    cardprofiles::ShipmentKind kind;
    foundation::OrderLineId orderLine;
    std::string chipSerial{};                         ///< of the card in it; empty: no card
    std::optional<foundation::LetterNumber> letter{}; ///< the letter in it
    std::optional<CarrierLabel> label{};
    foundation::PostalAddress recipient;
    /// Uncollected, it ends in a revocation (A35, A36).
    bool mustBeCollected = false;
};

/// A shipment in the book: one card or one letter; both together only where the product's letter
/// travels with its card (A30, B10).
struct Shipment
{
    std::int64_t id;
    Packing packing;
    ShipmentState state;
    std::string carrierState; ///< the carrier's own word, the latest; empty: none
    foundation::Instant packedAt;
    std::optional<foundation::Instant> dispatchedAt;
    std::optional<foundation::Instant> endedAt; ///< delivered, returned, lost or unpacked
    foundation::Instant changedAt;
    std::optional<foundation::Instant> heardAt{}; ///< when the carrier last said anything of it
};

} // namespace shipping
