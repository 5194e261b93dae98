// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/due_day.h"

#include "foundation/working_days.h"

namespace orders {

using foundation::CivilDate;

CivilDate dueDay(bool express, const CivilDate& arrived)
{
    return foundation::plusWorkingDays(arrived, express ? kExpressDelivery : kNormalDelivery);
}

CivilDate dueAfterStop(const CivilDate& due, const CivilDate& stopped, const CivilDate& goesOn)
{
    return foundation::plusWorkingDays(due, foundation::workingDaysAfter(stopped, goesOn));
}

bool waitsForStation(OrderState state)
{
    return state == OrderState::Arrived || state == OrderState::Verified ||
           state == OrderState::InProgress || state == OrderState::PartlyDelivered;
}

Urgency urgencyOf(const OrderRecord& record, const CivilDate& today)
{
    if (!waitsForStation(record.state) || !record.due || *record.due > today)
        return Urgency::None;
    return *record.due == today ? Urgency::Today : Urgency::Late;
}

} // namespace orders
