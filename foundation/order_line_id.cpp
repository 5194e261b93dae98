// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/order_line_id.h"

#include "foundation/check_digits.h"

#include <charconv>

namespace foundation {
namespace {

constexpr std::size_t kMostDigits = 4;

} // namespace

std::string OrderLineId::text() const
{
    return order.text() + '/' + std::to_string(line);
}

Result<OrderLineId> OrderLineId::parse(std::string_view text)
{
    const auto slash = text.find('/');
    const auto digits = slash == text.npos ? std::string_view{} : text.substr(slash + 1);
    if (!isDigits(digits) || digits.size() > kMostDigits || digits.front() == '0')
        return invalidIdentifier("order line", "must be an order number, a slash and a line number "
                                               "from 1 to 9999, as B2026-0107/2");
    auto order = OrderNumber::parse(text.substr(0, slash));
    if (!order)
        return order.error();
    std::uint32_t line = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), line);
    return OrderLineId{*order, line};
}

} // namespace foundation
