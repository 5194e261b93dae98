// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/order.h"

namespace orders {

/// Working days from the signed order's arrival to the day when all of it has left (A16).
inline constexpr unsigned kNormalDelivery = 5;
inline constexpr unsigned kExpressDelivery = 2;

/// The day on which an order is due whose signed original, or digital signature, came on `arrived`
/// (A16). Days are those of UTC.
foundation::CivilDate dueDay(bool express, const foundation::CivilDate& arrived);

/// The due day of an order that goes on after it was stopped (A26): as many working days later as
/// it stood still.
foundation::CivilDate dueAfterStop(const foundation::CivilDate& due,
                                   const foundation::CivilDate& stopped,
                                   const foundation::CivilDate& goesOn);

/// How an order stands against its due day.
enum class Urgency {
    None, ///< not due yet, or nothing to be done: it waits for others, has left, or is cancelled
    Today,
    Late,
};

/// From Ankommen to Dellevererad: the station has something to do, and nobody else is waited for.
bool waitsForStation(OrderState state);

Urgency urgencyOf(const OrderRecord& record, const foundation::CivilDate& today);

} // namespace orders
