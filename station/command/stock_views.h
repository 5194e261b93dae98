// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/destruction_store.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/run_acts.h"
#include "station/workplace/stock_acts.h"

#include <QJsonObject>

namespace command {

// What --json shows of the stock; as in views.h.

QJsonObject toJson(const stock::LotStanding& standing);
QJsonObject toJson(const workplace::StockLevel& level);
QJsonObject toJson(const stock::RunBlanks& blanks);
QJsonObject toJson(const stock::Run& run);
QJsonObject toJson(const stock::Destruction& destruction);
QJsonObject toJson(const workplace::AwaitsDestruction& thing);

} // namespace command
