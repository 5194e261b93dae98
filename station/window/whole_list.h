// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/shipping_acts.h"

namespace window {

/// The most that a list of the window shows; above that a state must be chosen.
inline constexpr std::size_t kMostShown = 5000;

/// Everything that the filter lets through, read page by page, up to kMostShown.
foundation::Result<std::vector<workplace::OrderView>> wholeList(workplace::Desk& desk,
                                                                orders::OrderFilter filter);
foundation::Result<std::vector<letters::Letter>> wholeList(workplace::Desk& desk,
                                                           letters::LetterFilter filter);
foundation::Result<std::vector<shipping::Shipment>> wholeList(workplace::Desk& desk,
                                                              shipping::ShipmentFilter filter);

} // namespace window
