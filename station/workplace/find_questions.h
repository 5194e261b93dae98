// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/find_acts.h"

#include <span>

namespace workplace {

/// How what was typed is compared with a number.
enum class TypedForm {
    AsItStands,  ///< without blanks; as it stands, and in capitals
    Small,       ///< in small letters (A to Z)
    Digits,      ///< without blanks and hyphens; digits only
    Hexadecimal, ///< without blanks, hyphens and colons, in capitals
};

/// One number that something can be found by.
struct NumberQuestion
{
    FoundKind kind;
    FoundBy by;
    TypedForm form;
    const char* key;        ///< the indexed column or expression
    const char* only = "";  ///< the index's own condition, where it has one: "... AND "
    const char* order = ""; ///< which of many with the same number come first
    bool byPrefix = true;   ///< whether its beginning finds it
};

/// All of them, in the order in which they are asked.
std::span<const NumberQuestion> numberQuestions();

/// SELECT number, order or line, name, matched FROM ...: of things of this kind, their numbers
/// being `key`.
std::string selectFound(FoundKind kind, std::string_view key);

/// What is asked for; none where what was typed cannot be such a number.
std::vector<std::string> formsOf(std::string_view typed, TypedForm form);

} // namespace workplace
