// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/shipping/shipment.h"

namespace shipping {

struct ShipmentFilter
{
    std::optional<ShipmentState> state{};
    std::int64_t after = 0; ///< pages by key
    std::uint32_t most = 500;
};

/// The shipments in the order book. Every change leaves its event in the same unit of work. Holds
/// no state of its own; the Database's thread only.
class ShipmentStore
{
public:
    explicit ShipmentStore(database::Database& database) : m_database{database} {}

    /// Enters a packed shipment; the answer is its number. `travels` is the product's rule for its
    /// letter. Errors: RuleViolated (A30: card and letter together; B10: one without the other;
    /// A32: REK abroad, or courier inside Sweden for a letter; a label missing, or used once
    /// before), AlreadyExists (the card or letter is in another shipment under way).
    foundation::Result<std::int64_t> pack(database::Transaction& transaction,
                                          const Packing& packing,
                                          cardprofiles::LetterTravel travels,
                                          const audit::Act& act);

    /// Takes a step. `carrierState` is the carrier's own word, where it told. Errors: NotFound,
    /// IllegalStep.
    foundation::Result<void> step(database::Transaction& transaction, std::int64_t id,
                                  ShipmentState to, const audit::Act& act,
                                  const std::string& carrierState = {});

    /// Keeps the carrier's own word where it moves nothing. Nothing happens when it is the latest
    /// already. Errors: NotFound.
    foundation::Result<void> noteCarrierWord(database::Transaction& transaction, std::int64_t id,
                                             const std::string& word, const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<Shipment> find(std::int64_t id);
    /// Nothing when no shipment ever bore this label.
    foundation::Result<std::optional<Shipment>> findByLabel(std::string_view label);
    /// In the order in which they were packed.
    foundation::Result<std::vector<Shipment>> ofLine(const foundation::OrderLineId& line);
    foundation::Result<std::vector<Shipment>> list(const ShipmentFilter& filter);
    /// Registered items that have waited to be collected since `latest` or longer: since the
    /// carrier said that they wait, else since they left. By number, from after one.
    foundation::Result<std::vector<Shipment>> uncollected(foundation::Instant latest,
                                                          std::int64_t after, std::uint32_t most);
    /// Those with a card that arrived at `latest` or earlier, but at a desk. By number.
    foundation::Result<std::vector<Shipment>> cardsArrived(foundation::Instant latest,
                                                           std::int64_t after, std::uint32_t most);
    foundation::Result<std::vector<std::pair<ShipmentState, std::int64_t>>> count();

private:
    foundation::Result<void> checkLabelFresh(const Packing& packing);
    foundation::Result<void> takeOffOpenLists(database::Transaction& transaction, std::int64_t id);

    database::Database& m_database;
};

} // namespace shipping
