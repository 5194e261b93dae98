// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// What can be wrong with an order file or a field of it.
enum class Problem {
    FormatUnknown,     ///< neither the published JSON nor CSV
    Syntax,            ///< not JSON, or not CSV: value says what was met
    EncodingWrong,     ///< neither UTF-8 nor (CSV alone) Windows-1252
    NoOrders,          ///< not one order in the file
    TooLarge,          ///< file, field or nesting beyond its limit
    UnknownField,      ///< not a field of an order file
    DuplicateField,    ///< the same key or column twice
    WrongType,         ///< JSON: text where a number must stand, and the like
    Missing,           ///< a required field is absent or empty
    NotAChoice,        ///< not one of the words that this field knows
    WrongForm,         ///< an identifier's form or check digit is wrong: value says how
    NotADate,          ///< not in the calendar, or not YYYY-MM-DD
    DateImpossible,    ///< in the future, before 2000, or signed before it was received
    ControlCharacter,  ///< a character that is none to be read
    UnknownProduct,    ///< no card profile has this code
    ProductNeeds,      ///< the product needs this field of its holder
    DeliveryRefused,   ///< A34, or the product's letter cannot travel so
    Disagrees,         ///< CSV: rows of one order say different things
    DuplicateOrder,    ///< the order number stands twice in the file
    DuplicateLine,     ///< the line number stands twice in the order
    DuplicateIdentity, ///< the service identity number is another line's, in the file or the book
    ForeignIdentity,   ///< the service identity number is of another organisation
    OrderDiffers,      ///< the book has this order number with other content
};

/// One thing wrong in an order file: where and what. What to do about it goes with the problem.
struct RowError
{
    std::size_t line = 0; ///< of the file, from 1; 0 when the whole file is meant
    std::string order{};  ///< order number, where one could be read
    std::string field{};  ///< "lines.holder.hsaId"; empty when no field is meant
    Problem problem{};
    std::string value{}; ///< what was met, shortened; or how it breaks its rule

    friend bool operator==(const RowError&, const RowError&) = default;
};

/// "not-a-date": stable, for --json.
std::string_view nameOf(Problem problem);
/// What is wrong, in English: the source text of the translations.
std::string_view whatIsWrong(Problem problem);
/// What the sender or the clerk does about it, in English.
std::string_view whatToDo(Problem problem);
/// "line 7, order B2026-0107, lines.holder.hsaId: WRONG (VALUE). DO", in English.
std::string describe(const RowError& error);

/// RowInvalid whose context is every error, a line each, as far as twenty. FileFormatUnknown or
/// InvalidEncoding when that is the first error and the whole file is meant.
foundation::Error toError(const std::vector<RowError>& errors);

/// At most 60 characters of UTF-8, and an ellipsis if there were more.
std::string shortened(std::string_view text);

} // namespace intake
