// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/console.h"
#include "station/stock/destruction_store.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/run_acts.h"
#include "station/workplace/stock_acts.h"

#include <QJsonObject>

namespace command {

/// Says of which blanks too few lie in store, to people alone.
foundation::Result<void> warnOfLowStock(workplace::Desk& desk, const Console& console);

// What --json shows of the stock; as in views.h.

QJsonObject toJson(const stock::LotStanding& standing);
QJsonObject toJson(const workplace::StockLevel& level);
QJsonObject toJson(const stock::RunBlanks& blanks);
QJsonObject toJson(const stock::Run& run);
QJsonObject toJson(const stock::Destruction& destruction);
QJsonObject toJson(const workplace::AwaitsDestruction& thing);

} // namespace command
