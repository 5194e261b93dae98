// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/carrier_query_store.h"

#include "station/database/rows.h"
#include "station/shipping/shipment_states.h"

namespace database {

template <>
struct Reader<shipping::CarrierQuery>
    : InOrder<shipping::CarrierQuery, std::int64_t, std::string, std::int64_t>
{
};
template <>
struct Reader<shipping::CarrierAsked>
    : InOrder<shipping::CarrierAsked, std::optional<foundation::Instant>,
              std::optional<foundation::Instant>, std::int64_t, std::string>
{
};

} // namespace database

namespace shipping {

using cardprofiles::ShipmentKind;
using database::Transaction;
using database::values;
using foundation::Instant;
using foundation::Result;

namespace {

ShipmentKind kindOf(Carrier carrier)
{
    for (const auto& kind : cardprofiles::kShipmentKinds)
        if (carrierOf(kind.value) == carrier)
            return kind.value;
    return ShipmentKind::RegisteredMail;
}

} // namespace

Result<std::vector<CarrierQuery>> CarrierQueryStore::due(Carrier carrier, Instant now,
                                                         std::uint32_t most)
{
    return database::readAll<CarrierQuery>(m_database.query(
        "SELECT shipments.id, shipments.label, coalesce(carrier_queries.failures, 0) FROM "
        "shipments LEFT JOIN carrier_queries ON carrier_queries.shipment = shipments.id WHERE "
        "shipments.state IN (?, ?, ?) AND shipments.kind = ? AND shipments.label IS NOT NULL AND "
        "(carrier_queries.next_ask_at IS NULL OR carrier_queries.next_ask_at <= ?) ORDER BY "
        "carrier_queries.next_ask_at, shipments.id LIMIT ?",
        values(ShipmentState::Dispatched, ShipmentState::InTransit, ShipmentState::Available,
               kindOf(carrier), now, most)));
}

Result<void> CarrierQueryStore::answered(Transaction& transaction, std::int64_t shipment, bool told,
                                         Instant now, Instant next)
{
    auto kept = transaction.change(
        "INSERT INTO carrier_queries (shipment, next_ask_at, asked_at, told_at) VALUES (?, ?, ?, "
        "?) ON CONFLICT (shipment) DO UPDATE SET next_ask_at = excluded.next_ask_at, asked_at = "
        "excluded.asked_at, told_at = coalesce(excluded.told_at, told_at), failures = 0, problem = "
        "''",
        values(shipment, next, now, told ? std::optional{now} : std::nullopt));
    return kept ? Result<void>{} : kept.error();
}

Result<void> CarrierQueryStore::failed(Transaction& transaction, std::int64_t shipment,
                                       std::string_view problem, Instant now, Instant next)
{
    auto kept = transaction.change(
        "INSERT INTO carrier_queries (shipment, next_ask_at, asked_at, failures, problem) VALUES "
        "(?, ?, ?, 1, ?) ON CONFLICT (shipment) DO UPDATE SET next_ask_at = excluded.next_ask_at, "
        "asked_at = excluded.asked_at, failures = failures + 1, problem = excluded.problem",
        values(shipment, next, now, problem));
    return kept ? Result<void>{} : kept.error();
}

Result<void> CarrierQueryStore::postponeAll(Transaction& transaction, Carrier carrier,
                                            std::string_view problem, Instant now, Instant next)
{
    auto kept = transaction.change(
        "INSERT INTO carrier_queries (shipment, next_ask_at, asked_at, failures, problem) SELECT "
        "shipments.id, ?, ?, 1, ? FROM shipments LEFT JOIN carrier_queries AS before ON "
        "before.shipment = shipments.id WHERE shipments.state IN (?, ?, ?) AND shipments.kind = ? "
        "AND shipments.label IS NOT NULL AND (before.next_ask_at IS NULL OR before.next_ask_at <= "
        "?) ON CONFLICT (shipment) DO UPDATE SET next_ask_at = excluded.next_ask_at, asked_at = "
        "excluded.asked_at, failures = failures + 1, problem = excluded.problem",
        values(next, now, problem, ShipmentState::Dispatched, ShipmentState::InTransit,
               ShipmentState::Available, kindOf(carrier), now));
    return kept ? Result<void>{} : kept.error();
}

Result<CarrierAsked> CarrierQueryStore::of(std::int64_t shipment)
{
    auto asked = database::readFirst<CarrierAsked>(
        m_database.query("SELECT asked_at, told_at, failures, problem FROM carrier_queries WHERE "
                         "shipment = ?",
                         values(shipment)));
    if (!asked)
        return asked.error();
    return asked->value_or(CarrierAsked{});
}

} // namespace shipping
