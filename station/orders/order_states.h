// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/legal_step.h"
#include "station/database/value.h"

namespace orders {

/// The nine states of an order (A20-A28), stored and shown under the portal's own words.
enum class OrderState {
    Registered,      ///< Registrerad: waiting for the signed order to arrive
    Arrived,         ///< Ankommen: signed and arrived
    Verified,        ///< Kontrollerad: checked, waiting to be issued
    InProgress,      ///< Pågår
    PartlyDelivered, ///< Dellevererad: some of its cards have left, the rest will shortly
    Delivered,       ///< Levererad: delivered by us; each shipment goes on by itself
    Stopped,         ///< Stoppad: failed the check; needs a reason and goes on where it was
    Cancelled,       ///< Order Avbruten: final; needs its ground
    Unpaid,          ///< Ej betald: card payment not verified (EasyID only)
};

inline constexpr std::array kOrderStates{
    cardprofiles::WireName{OrderState::Registered, "Registrerad"},
    cardprofiles::WireName{OrderState::Arrived, "Ankommen"},
    cardprofiles::WireName{OrderState::Verified, "Kontrollerad"},
    cardprofiles::WireName{OrderState::InProgress, "Pågår"},
    cardprofiles::WireName{OrderState::PartlyDelivered, "Dellevererad"},
    cardprofiles::WireName{OrderState::Delivered, "Levererad"},
    cardprofiles::WireName{OrderState::Stopped, "Stoppad"},
    cardprofiles::WireName{OrderState::Cancelled, "Order Avbruten"},
    cardprofiles::WireName{OrderState::Unpaid, "Ej betald"},
};

/// The states of an order's line: one card for one holder.
enum class LineState {
    Waiting,   ///< to be claimed once its order is Kontrollerad
    Claimed,   ///< a reader works on it; nobody else may
    Made,      ///< its card is proven; card and letter have not both left
    Shipped,   ///< card and letter have left
    Delivered, ///< both have arrived
    Returned,  ///< card or letter came back, or was lost
    Cancelled, ///< will not be made
};

inline constexpr std::array kLineStates{
    cardprofiles::WireName{LineState::Waiting, "waiting"},
    cardprofiles::WireName{LineState::Claimed, "claimed"},
    cardprofiles::WireName{LineState::Made, "made"},
    cardprofiles::WireName{LineState::Shipped, "shipped"},
    cardprofiles::WireName{LineState::Delivered, "delivered"},
    cardprofiles::WireName{LineState::Returned, "returned"},
    cardprofiles::WireName{LineState::Cancelled, "cancelled"},
};

using OrderStep = foundation::LegalStep<OrderState>;
using LineStep = foundation::LegalStep<LineState>;

/// Every step that an order and a line may take; there are no others.
std::span<const OrderStep> orderSteps();
std::span<const LineStep> lineSteps();

/// How many lines of an order stand in which state, and what that makes of the order.
struct LineCount
{
    std::uint32_t waiting = 0;
    std::uint32_t claimed = 0;
    std::uint32_t made = 0;
    std::uint32_t left = 0; ///< shipped, delivered or returned
    std::uint32_t cancelled = 0;

    void add(LineState state, std::uint32_t lines = 1);
};

/// The state of an order in production, derived from its lines (A19, A22-A25): Verified while
/// nothing is begun, InProgress from the first claim, PartlyDelivered when some lines have left,
/// Delivered when all that are not cancelled have, Cancelled when every line is.
OrderState derivedState(const LineCount& lines);

/// True while what is known of the order may still be entered: before it is Kontrollerad, and when
/// it is stopped.
bool isToBeChecked(OrderState state);

/// True from Verified to Delivered: where the lines decide.
bool isInProduction(OrderState state);

} // namespace orders

template <>
struct database::EnumText<orders::OrderState>
{
    static constexpr const auto& kNames = orders::kOrderStates;
};
template <>
struct database::EnumText<orders::LineState>
{
    static constexpr const auto& kNames = orders::kLineStates;
};
