// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/raw_order.h"

namespace intake {

/// Orders of a JSON file as docs/order-file.schema.json describes it.
RawFile ordersFromJson(std::string_view text);

} // namespace intake
