// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/shipping/dispatch_list.h"

namespace shipping {

/// The dispatch lists in the order book. Opening, closing and cancelling a list leave events in the
/// same unit of work; what lies on it is in the event of its closing. Holds no state of its own;
/// the Database's thread only.
class DispatchListStore
{
public:
    explicit DispatchListStore(database::Database& database) : m_database{database} {}

    foundation::Result<std::int64_t> open(database::Transaction& transaction,
                                          cardprofiles::ShipmentKind kind, ListHolds holds,
                                          const audit::Act& act);

    /// Errors: NotFound; IllegalStep when the list is not open, or the shipment not packed;
    /// RuleViolated when it is another carrier's, or a card among letters (A30); AlreadyExists
    /// when it is on an open list.
    foundation::Result<void> put(database::Transaction& transaction, std::int64_t list,
                                 std::int64_t shipment);
    /// Errors: NotFound, IllegalStep.
    foundation::Result<void> takeOff(database::Transaction& transaction, std::int64_t list,
                                     std::int64_t shipment);
    /// The second scan. Errors: NotFound when it is not on the list, IllegalStep.
    foundation::Result<void> see(database::Transaction& transaction, std::int64_t list,
                                 std::int64_t shipment, foundation::Instant now);
    /// Errors: NotFound, IllegalStep; to Closed: RuleViolated while something on it was not seen
    /// (the context names it), or nothing is on it.
    foundation::Result<void> end(database::Transaction& transaction, std::int64_t list,
                                 ListState to, const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<DispatchList> find(std::int64_t list);
    /// By their shipments' numbers.
    foundation::Result<std::vector<DispatchEntry>> entries(std::int64_t list);
    /// The list that the shipment lies on and that is open.
    foundation::Result<std::optional<std::int64_t>> openListOf(std::int64_t shipment);
    /// Newest first, before number `before` (0: from the newest).
    foundation::Result<std::vector<DispatchList>> list(std::int64_t before, std::uint32_t most);
    /// Packed, of this kind and content, and on no open list; by number.
    foundation::Result<std::vector<Shipment>> waiting(cardprofiles::ShipmentKind kind,
                                                      ListHolds holds, std::uint32_t most);

private:
    database::Database& m_database;

    foundation::Result<DispatchList> openList(std::int64_t list);
    foundation::Result<void> checkFits(const DispatchList& list, const Shipment& shipment);
};

} // namespace shipping
