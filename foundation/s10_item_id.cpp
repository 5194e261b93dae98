// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/s10_item_id.h"

#include "foundation/check_digits.h"

#include <algorithm>

namespace foundation {
namespace {

constexpr auto kKind = "UPU S10 item id";
constexpr std::size_t kLength = 13;

} // namespace

Result<S10ItemId> S10ItemId::parse(std::string_view text)
{
    if (text.size() != kLength || !std::ranges::all_of(text.substr(0, 2), isAsciiUpper) ||
        !isDigits(text.substr(2, 9)) || !std::ranges::all_of(text.substr(11), isAsciiUpper))
        return invalidIdentifier(kKind, "must be two letters A-Z, nine digits and two letters A-Z "
                                        "without blanks, as RR473124829GB");
    if (s10Digit(text.substr(2, 8)) != text[10])
        return invalidIdentifier(kKind, "wrong check digit: a typing or scanning error");
    return S10ItemId{std::string{text}};
}

} // namespace foundation
