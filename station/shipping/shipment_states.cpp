// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/shipment_states.h"

namespace shipping {
namespace {

// clang-format off
constexpr std::array kShipmentSteps = {
    ShipmentStep{ShipmentState::Packed,     ShipmentState::Dispatched},
    ShipmentStep{ShipmentState::Packed,     ShipmentState::Unpacked},
    ShipmentStep{ShipmentState::Dispatched, ShipmentState::InTransit},
    ShipmentStep{ShipmentState::Dispatched, ShipmentState::Available},
    ShipmentStep{ShipmentState::Dispatched, ShipmentState::Delivered},
    ShipmentStep{ShipmentState::Dispatched, ShipmentState::Returned},
    ShipmentStep{ShipmentState::Dispatched, ShipmentState::Lost},
    ShipmentStep{ShipmentState::InTransit,  ShipmentState::Available},
    ShipmentStep{ShipmentState::InTransit,  ShipmentState::Delivered},
    ShipmentStep{ShipmentState::InTransit,  ShipmentState::Returned},
    ShipmentStep{ShipmentState::InTransit,  ShipmentState::Lost},
    ShipmentStep{ShipmentState::Available,  ShipmentState::InTransit}, // moved, or on its way back
    ShipmentStep{ShipmentState::Available,  ShipmentState::Delivered},
    ShipmentStep{ShipmentState::Available,  ShipmentState::Returned},
    ShipmentStep{ShipmentState::Available,  ShipmentState::Lost},
    ShipmentStep{ShipmentState::Lost,       ShipmentState::Delivered},
    ShipmentStep{ShipmentState::Lost,       ShipmentState::Returned},
};
// clang-format on

} // namespace

std::span<const ShipmentStep> shipmentSteps()
{
    return kShipmentSteps;
}

bool isUnderWay(ShipmentState state)
{
    switch (state) {
    case ShipmentState::Packed:
    case ShipmentState::Dispatched:
    case ShipmentState::InTransit:
    case ShipmentState::Available:
        return true;
    case ShipmentState::Delivered:
    case ShipmentState::Returned:
    case ShipmentState::Lost:
    case ShipmentState::Unpacked:
        return false;
    }
    return false;
}

} // namespace shipping
