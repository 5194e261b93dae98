// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "station/database/value.h"

namespace shipping {

/// The states of a shipment, ours; the carrier's own word is kept beside it.
enum class ShipmentState {
    Packed,     ///< contents and label scanned; still in the house
    Dispatched, ///< handed to the carrier, the desk or the portal
    InTransit,
    Available, ///< waits to be collected
    Delivered,
    Returned,
    Lost,
    Unpacked, ///< taken apart before it left; its label is used up all the same
};

inline constexpr std::array kShipmentStates{
    cardprofiles::WireName{ShipmentState::Packed, "packed"},
    cardprofiles::WireName{ShipmentState::Dispatched, "dispatched"},
    cardprofiles::WireName{ShipmentState::InTransit, "in-transit"},
    cardprofiles::WireName{ShipmentState::Available, "available"},
    cardprofiles::WireName{ShipmentState::Delivered, "delivered"},
    cardprofiles::WireName{ShipmentState::Returned, "returned"},
    cardprofiles::WireName{ShipmentState::Lost, "lost"},
    cardprofiles::WireName{ShipmentState::Unpacked, "unpacked"},
};

using ShipmentStep = foundation::LegalStep<ShipmentState>;

/// Every step that a shipment may take; there are no others.
std::span<const ShipmentStep> shipmentSteps();

/// True while its contents are in it or on their way.
bool isUnderWay(ShipmentState state);

} // namespace shipping

template <>
struct database::EnumText<shipping::ShipmentState>
{
    static constexpr const auto& kNames = shipping::kShipmentStates;
};
