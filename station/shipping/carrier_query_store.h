// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/database/transaction.h"
#include "station/shipping/carrier_words.h"

#include <string>
#include <vector>

namespace shipping {

/// A shipment that its carrier is to be asked for.
struct CarrierQuery
{
    std::int64_t shipment;
    std::string label;
    std::int64_t failures; ///< in a row, of earlier tries
};

/// How the questions to a carrier stand.
struct CarrierAsked
{
    std::optional<foundation::Instant> askedAt{}; ///< the last time, answered or not
    std::optional<foundation::Instant> toldAt{};  ///< when the carrier last said anything of it
    std::int64_t failures = 0;
    std::string problem{}; ///< of the last try; empty: it was answered
};

/// The outbox of questions to carriers: which shipments are to be asked for, and when again. What
/// carriers answered stands with the shipments. Works without a network: what cannot be asked stays
/// due. Holds no state of its own; the Database's thread only.
class CarrierQueryStore
{
public:
    explicit CarrierQueryStore(database::Database& database) : m_database{database} {}

    /// Shipments under way that were handed over, bear this carrier's label and may be asked for at
    /// `now`; those never asked for first, then by the moment from which they may be.
    foundation::Result<std::vector<CarrierQuery>> due(Carrier carrier, foundation::Instant now,
                                                      std::uint32_t most);

    /// The carrier answered; `told` when it knew the item. Asked again from `next` on.
    foundation::Result<void> answered(database::Transaction& transaction, std::int64_t shipment,
                                      bool told, foundation::Instant now, foundation::Instant next);
    /// It did not; `problem` is the error's name.
    foundation::Result<void> failed(database::Transaction& transaction, std::int64_t shipment,
                                    std::string_view problem, foundation::Instant now,
                                    foundation::Instant next);

    /// The carrier as a whole did not: all that is due waits until `next`.
    foundation::Result<void> postponeAll(database::Transaction& transaction, Carrier carrier,
                                         std::string_view problem, foundation::Instant now,
                                         foundation::Instant next);

    foundation::Result<CarrierAsked> of(std::int64_t shipment);

private:
    database::Database& m_database;
};

} // namespace shipping
