// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_states.h"

namespace orders {
namespace {

// clang-format off
constexpr std::array kOrderSteps = {
    // waiting for the signed order, or for money (A20, A21, A28)
    OrderStep{OrderState::Registered,      OrderState::Arrived},
    OrderStep{OrderState::Registered,      OrderState::Unpaid},
    OrderStep{OrderState::Unpaid,          OrderState::Registered},
    OrderStep{OrderState::Unpaid,          OrderState::Arrived},
    OrderStep{OrderState::Arrived,         OrderState::Unpaid},

    // the check (A22, A26)
    OrderStep{OrderState::Arrived,         OrderState::Verified},
    OrderStep{OrderState::Registered,      OrderState::Stopped, true},
    OrderStep{OrderState::Arrived,         OrderState::Stopped, true},
    OrderStep{OrderState::Verified,        OrderState::Stopped, true},
    OrderStep{OrderState::InProgress,      OrderState::Stopped, true},
    OrderStep{OrderState::PartlyDelivered, OrderState::Stopped, true},
    // goes on where it was stopped and no further, see OrderStore::step(): the check and the
    // signature are not got round by stopping; in production the lines say where
    OrderStep{OrderState::Stopped,         OrderState::Registered},
    OrderStep{OrderState::Stopped,         OrderState::Arrived},
    OrderStep{OrderState::Stopped,         OrderState::Verified},
    OrderStep{OrderState::Stopped,         OrderState::InProgress},
    OrderStep{OrderState::Stopped,         OrderState::PartlyDelivered},
    OrderStep{OrderState::Stopped,         OrderState::Delivered},

    // production: these follow from the lines, see derivedState (A23, A24, A25)
    OrderStep{OrderState::Verified,        OrderState::InProgress},
    OrderStep{OrderState::InProgress,      OrderState::Verified},
    OrderStep{OrderState::InProgress,      OrderState::PartlyDelivered},
    OrderStep{OrderState::InProgress,      OrderState::Delivered},
    OrderStep{OrderState::PartlyDelivered, OrderState::Delivered},
    // a card or letter came back and is made again
    OrderStep{OrderState::PartlyDelivered, OrderState::InProgress},
    OrderStep{OrderState::PartlyDelivered, OrderState::Verified},
    OrderStep{OrderState::Delivered,       OrderState::PartlyDelivered},
    OrderStep{OrderState::Delivered,       OrderState::Verified},

    // the end that nobody wished (A27); a line that has left and not come back forbids it
    OrderStep{OrderState::Registered,      OrderState::Cancelled, true},
    OrderStep{OrderState::Arrived,         OrderState::Cancelled, true},
    OrderStep{OrderState::Verified,        OrderState::Cancelled, true},
    OrderStep{OrderState::InProgress,      OrderState::Cancelled, true},
    OrderStep{OrderState::PartlyDelivered, OrderState::Cancelled, true},
    OrderStep{OrderState::Delivered,       OrderState::Cancelled, true},
    OrderStep{OrderState::Stopped,         OrderState::Cancelled, true},
    OrderStep{OrderState::Unpaid,          OrderState::Cancelled, true},
};

constexpr std::array kLineSteps = {
    LineStep{LineState::Waiting,   LineState::Claimed},
    LineStep{LineState::Claimed,   LineState::Waiting},   // released, or the card was given up
    LineStep{LineState::Claimed,   LineState::Made},
    LineStep{LineState::Made,      LineState::Shipped},
    LineStep{LineState::Made,      LineState::Returned},  // not collected, and so revoked (A36)
    LineStep{LineState::Made,      LineState::Waiting},   // card or letter spoiled in the house
    LineStep{LineState::Shipped,   LineState::Delivered},
    LineStep{LineState::Shipped,   LineState::Returned},
    LineStep{LineState::Returned,  LineState::Shipped},   // sent again
    LineStep{LineState::Returned,  LineState::Delivered}, // lost, and found by the holder
    LineStep{LineState::Returned,  LineState::Waiting},   // made again
    LineStep{LineState::Returned,  LineState::Cancelled},
    LineStep{LineState::Waiting,   LineState::Cancelled},
    LineStep{LineState::Made,      LineState::Cancelled},
};
// clang-format on

} // namespace

std::span<const OrderStep> orderSteps()
{
    return kOrderSteps;
}

std::span<const LineStep> lineSteps()
{
    return kLineSteps;
}

void LineCount::add(LineState state, std::uint32_t lines)
{
    switch (state) {
    case LineState::Waiting:
        waiting += lines;
        return;
    case LineState::Claimed:
        claimed += lines;
        return;
    case LineState::Made:
        made += lines;
        return;
    case LineState::Shipped:
    case LineState::Delivered:
    case LineState::Returned:
        left += lines;
        return;
    case LineState::Cancelled:
        cancelled += lines;
        return;
    }
}

OrderState derivedState(const LineCount& lines)
{
    if (lines.left > 0)
        return lines.waiting + lines.claimed + lines.made > 0 ? OrderState::PartlyDelivered
                                                              : OrderState::Delivered;
    if (lines.claimed + lines.made > 0)
        return OrderState::InProgress;
    return lines.waiting > 0 ? OrderState::Verified : OrderState::Cancelled;
}

bool isToBeChecked(OrderState state)
{
    return state == OrderState::Registered || state == OrderState::Arrived ||
           state == OrderState::Unpaid || state == OrderState::Stopped;
}

bool isInProduction(OrderState state)
{
    return state == OrderState::Verified || state == OrderState::InProgress ||
           state == OrderState::PartlyDelivered || state == OrderState::Delivered;
}

} // namespace orders
