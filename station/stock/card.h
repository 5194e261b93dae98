// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/card_serial.h"
#include "foundation/civil_date.h"
#include "foundation/order_line_id.h"
#include "station/stock/lot.h"

namespace stock {

/// A card in the book, known by its chip.
struct Card
{
    std::string chipSerial; ///< upper-case hexadecimal, as the chip tells it
    std::string product;    ///< card product code; empty while blank
    CardState state;
    /// Of the latest attempt to make it; a blank has none.
    std::optional<foundation::CardSerial> serial;
    std::optional<foundation::OrderLineId> orderLine;
    std::optional<foundation::CivilDate> validUntil;
    std::uint32_t attempt;  ///< how many times making it has been begun
    std::string leftBehind; ///< what the latest failed attempt left, in technical words
    foundation::Instant addedAt;
    foundation::Instant changedAt;
    std::optional<std::string> lot{};   ///< that it came in; none where no stock is kept
    std::optional<std::uint32_t> run{}; ///< the run of production that it was begun in
    std::optional<BlankFate> runFate{}; ///< good or spoiled, when that run was closed
};

} // namespace stock
