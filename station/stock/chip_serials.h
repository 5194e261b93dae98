// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stock {

/// The most blanks that one lot may hold: a mistyped range shall not fill the book.
inline constexpr std::size_t kLargestLot = 25'000;

/// A chip serial as the book has it: upper-case hexadecimal, an even number of digits, at most 64;
/// blanks, colons and hyphens between the bytes are left out. Errors: InvalidIdentifier.
foundation::Result<std::string> chipSerialOf(std::string_view text);

/// How the serials of a range follow each other.
enum class Numbering { Hexadecimal, Decimal };

/// Every serial from the first to the last, both of them with it. Errors: InvalidIdentifier when
/// one is no chip serial, their lengths differ, the last comes before the first, a decimal one has
/// letters, or there are more than kLargestLot.
foundation::Result<std::vector<std::string>>
serialRange(std::string_view first, std::string_view last, Numbering numbering);

} // namespace stock
