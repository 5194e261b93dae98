// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/order_number.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace foundation {
namespace {

constexpr std::size_t kLongest = 32;

bool isUpperOrDigit(char c)
{
    return isAsciiUpper(c) || (c >= '0' && c <= '9');
}

} // namespace

Result<OrderNumber> OrderNumber::parse(std::string_view text)
{
    const bool wellFormed =
        !text.empty() && text.size() <= kLongest && isUpperOrDigit(text.front()) &&
        std::ranges::all_of(text, [](char c) { return isUpperOrDigit(c) || c == '-'; });
    if (!wellFormed)
        return invalidIdentifier("order number",
                                 "must be 1 to 32 of A-Z, 0-9 and hyphen, "
                                 "beginning with a letter or digit, as 2026-000123");
    return OrderNumber{std::string{text}};
}

} // namespace foundation
