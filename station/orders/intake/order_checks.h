// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/order_file.h"
#include "station/orders/intake/raw_order.h"

namespace intake {

/// What an order is checked against, apart from itself.
struct CheckContext
{
    const FindProfile& findProfile;
    foundation::CivilDate latest; ///< no date of an order lies after this day
};

/// The order, or nothing and every fault that it has.
std::optional<FileOrder> checkOrder(const RawOrder& raw, const CheckContext& context,
                                    std::vector<RowError>& errors);

} // namespace intake
