// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_number.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace foundation {

/// One line of one order: one card for one holder. Lines are numbered from 1 to 9999.
struct OrderLineId
{
    OrderNumber order;
    std::uint32_t line = 0;

    /// "B2026-0107/2".
    [[nodiscard]] std::string text() const;
    /// Reads that form. Errors: InvalidIdentifier.
    static Result<OrderLineId> parse(std::string_view text);

    friend auto operator<=>(const OrderLineId&, const OrderLineId&) = default;
    friend bool operator==(const OrderLineId&, const OrderLineId&) = default;
};

} // namespace foundation
