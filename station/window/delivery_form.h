// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/stock_acts.h"

#include <functional>

namespace window {

class InlineForm;

/// Where the serials of a delivery come from.
enum class SerialSource { File, Range };

/// Asks in this form what came from a supplier, for one of these products of blanks. The answer
/// reads the fields as they stand then. Its errors: InvalidDate.
std::function<foundation::Result<workplace::Delivery>()>
askDelivery(InlineForm& form, SerialSource source, const std::vector<std::string>& products);

} // namespace window
