// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/raw_order.h"

namespace intake {

/// The separator of a CSV order file by its first line, or NUL when that is no header of ours.
char csvSeparator(std::string_view text);

/// Orders of a CSV file: a row per order line; rows of one order repeat the order's columns and
/// must agree.
RawFile ordersFromCsv(std::string_view text, char separator);

} // namespace intake
