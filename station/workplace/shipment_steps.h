// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/shipment_store.h"
#include "station/workplace/desk.h"

namespace workplace {

// What a step of a shipment makes of what is in it and of its order line, in its caller's unit of
// work; the caller has asked whether it may. Errors: NotFound, IllegalStep, RuleViolated; those of
// the books.

/// Handed to the carrier or the desk: while the order is in force, and so many days from its
/// companion as the station keeps (A30, PCI-2).
foundation::Result<void> shipmentLeaves(Desk& desk, database::Transaction& transaction,
                                        std::int64_t shipment);
/// With its recipient; `carrierState` is the carrier's own word, where one told.
foundation::Result<void> shipmentArrives(database::Transaction& transaction, std::int64_t shipment,
                                         const std::string& carrierState, const audit::Act& act);
/// Back in the house, or given up as uncollected (A36). The caller asks for the revocations that
/// this leaves afterwards.
foundation::Result<void> shipmentComesBack(database::Transaction& transaction,
                                           std::int64_t shipment, const std::string& carrierState,
                                           const audit::Act& act);
/// Lost in the post: a card's certificates are to be revoked, and its order line waits for another
/// card.
foundation::Result<void> shipmentIsLost(database::Transaction& transaction, std::int64_t shipment,
                                        const std::string& why, const audit::Act& act);

} // namespace workplace
