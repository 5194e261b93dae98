// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/wire_names.h"
#include "foundation/result.h"

#include <string>
#include <vector>

namespace command {

/// True when the two are the same word to a person: without regard to capitals, blanks around it,
/// or how its accents are put together ("pågår" is Pågår). UTF-8.
bool isSameWord(const std::string& given, std::string_view name);

/// Errors: WordUnknown, whose context says what was asked and names the words.
foundation::Error unknownWord(const std::string& what, const std::string& given,
                              const std::vector<std::string>& allowed);

/// The value that a person names, of a table of wire names.
template <typename Names>
auto knownWord(const Names& names, const std::string& what, const std::string& given)
    -> foundation::Result<decltype(names.front().value)>
{
    for (const auto& each : names)
        if (isSameWord(given, each.name))
            return each.value;
    return unknownWord(what, given, cardprofiles::allNames(names));
}

/// "registered-mail, courier, ...": for the help of an option.
template <typename Names>
std::string oneOf(const Names& names)
{
    std::string all;
    for (const auto& each : names)
        all += (all.empty() ? "" : ", ") + std::string{each.name};
    return all;
}

} // namespace command
