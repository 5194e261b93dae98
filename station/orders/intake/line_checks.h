// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/field_reader.h"
#include "station/orders/intake/order_checks.h"

namespace intake {

/// What a line is checked against in its order; absent where the order has it wrong.
struct OrderFacts
{
    std::optional<foundation::OrganisationNumber> organisation;
    std::optional<orders::LetterDelivery> letterDelivery;
};

struct LineChecked
{
    std::optional<std::uint32_t> number;
    orders::OrderLine line; ///< of use only when no fault was told
};

/// Reads a line and checks it against its product and its order.
LineChecked checkLine(FieldReader& reader, const OrderFacts& order, const CheckContext& context);

} // namespace intake
