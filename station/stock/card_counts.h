// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/rows.h"
#include "station/stock/card_states.h"

namespace stock {

/// How many cards of a lot stand in one state: a row of the lots' and runs' counts.
struct CardCount
{
    std::string lot;
    CardState state;
    std::int64_t count;
};

} // namespace stock

template <>
struct database::Reader<stock::CardCount>
    : database::InOrder<stock::CardCount, std::string, stock::CardState, std::int64_t>
{
};
