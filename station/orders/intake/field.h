// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace intake {

/// What a field of an order file holds.
enum class FieldKind {
    Text,   ///< one line
    Prose,  ///< may have several lines
    List,   ///< JSON: array of strings; CSV: parts separated by |
    Flag,   ///< JSON: true or false; CSV: true, false, yes, no, 1, 0 or empty for false
    Number, ///< JSON: whole number; CSV: digits
};

/// A field of an order file. Its path in the JSON form is its column in the CSV form; fields of a
/// line begin with "lines.".
struct Field
{
    std::string_view path;
    FieldKind kind;
    bool required;
    std::size_t longest; ///< in characters; of a list, of each part

    [[nodiscard]] bool ofLine() const { return path.starts_with("lines."); }
};

/// Every field that there is, in the order of the published CSV header.
std::span<const Field> fields();
/// nullptr when there is no such field.
const Field* findField(std::string_view path);

} // namespace intake
