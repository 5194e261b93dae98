// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/shipping/shipment.h"
#include "station/window/table_model.h"

namespace window {

std::vector<Column<shipping::Shipment>> shipmentColumns();

} // namespace window
