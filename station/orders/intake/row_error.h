// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// What can be wrong with a file or a field of it.
enum class Problem {
    FormatUnknown,  ///< neither the published JSON nor CSV
    Syntax,         ///< not JSON, or not CSV: value says what was met
    EncodingWrong,  ///< neither UTF-8 nor (CSV alone) Windows-1252
    Empty,          ///< no order in the file
    TooLarge,       ///< file, field or nesting beyond its limit
    UnknownField,   ///< not a field of an order file
    DuplicateField, ///< the same key or column twice
    WrongType,      ///< JSON: text where a number must stand, and the like
    Missing,        ///< a required field is absent or empty
    NotAChoice,     ///< not one of the words that this field knows
    WrongForm,      ///< an identifier's form or check digit is wrong: value says how
    NotADate,       ///< not in the calendar, or not YYYY-MM-DD
    DateImpossible, ///< in the future, before 2000, or signed before received
    ControlCharacter,
    UnknownProduct,    ///< no card profile has this code
    ProductNeeds,      ///< the product needs this field of its holder
    DeliveryRefused,   ///< A34, or the product's letter cannot travel so
    Disagrees,         ///< CSV: rows of one order say different things
    DuplicateOrder,    ///< the order number stands twice in the file
    DuplicateLine,     ///< the line number stands twice in the order
    DuplicateIdentity, ///< the service identity number is another line's
    OrderDiffers,      ///< the book has this order number with other content
    IdentityMismatch,  ///< service identity number or HSA-id of another organisation
};

/// One thing wrong in an order file: where, what, and what to do about it.
struct RowError
{
    std::size_t line = 0; ///< of the file, from 1; 0 when the whole file is meant
    std::string order{};  ///< order number, where one could be read
    std::string field{};  ///< "lines.holder.hsaId"; empty when no field is meant
    Problem problem;
    std::string value{}; ///< what was met, shortened; or the rule that it breaks

    friend bool operator==(const RowError&, const RowError&) = default;
};

/// "not-a-date": stable, for --json.
std::string_view nameOf(Problem problem);
/// What is wrong, in English: the source text of the translations.
std::string_view whatIsWrong(Problem problem);
/// What the sender or the clerk does about it, in English.
std::string_view whatToDo(Problem problem);
/// "line 7, lines.holder.hsaId: ...; ..." on one line, in English.
std::string describe(const RowError& error);

/// RowInvalid (FileFormatUnknown, InvalidEncoding where the whole file is meant) whose context is
/// every error, a line each, as far as twenty.
foundation::Error toError(const std::vector<RowError>& errors);

} // namespace intake
