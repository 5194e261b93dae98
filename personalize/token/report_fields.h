// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

namespace token {

// What programs like cardproof say: lines on standard output, fields apart by a tabulator.

/// The text as a field: control characters become blanks.
std::string field(std::string text);

/// Takes the text up to the next tabulator from the front.
std::string_view takeField(std::string_view& line);

/// A whole decimal number, or none.
template <typename Number>
std::optional<Number> numberOf(std::string_view text)
{
    Number number{};
    const auto* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc{} || end != last)
        return std::nullopt;
    return number;
}

/// `error CODE NATIVE CONTEXT`: what was asked for could not be done.
std::string errorLine(const foundation::Error& error);
/// Such a line behind its first field. None when its code is not one that these programs give.
std::optional<foundation::Error> errorOf(std::string_view text);

} // namespace token
