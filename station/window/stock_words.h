// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/run.h"
#include "station/window/look.h"
#include "station/workplace/stock_acts.h"

#include <QString>

namespace window {

/// Whether blanks of the lot may be used on this day, in a word.
QString wordFor(const stock::LotStanding& standing, const foundation::CivilDate& today);
Tone toneOf(const stock::LotStanding& standing, const foundation::CivilDate& today);

QString wordFor(stock::LotState state);
QString wordFor(stock::RunState state);
Tone toneOf(stock::RunState state);

/// All lots of a run together; `returned` is there when it is closed.
stock::RunBlanks sumOf(const stock::Run& run);

/// How many blanks to take out of which lot, and where it lies.
QString whatToTake(const std::vector<stock::LotCount>& blanks,
                   const std::vector<stock::LotStanding>& lots);

/// What to say of products with too few blanks; empty when there are enough.
QString lowStock(const std::vector<workplace::StockLevel>& levels);

} // namespace window
