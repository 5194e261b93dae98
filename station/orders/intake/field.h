// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A field of an order file: its path in the JSON form is its column in the CSV form.
struct Field
{
    std::string_view path; ///< "organisation.number"; a line's fields without "lines."
    bool ofLine;           ///< stands once per line, else once per order
    bool required;
    std::size_t longest;   ///< characters of UTF-8 in bytes
    bool isList = false;   ///< JSON: array of strings; CSV: parts separated by |
    bool isFlag = false;   ///< JSON: true or false; CSV: true, false, yes, no, 1, 0 or empty
    bool isNumber = false; ///< JSON: whole number; CSV: digits
};

/// Every field that there is, in the order of the published CSV header.
std::span<const Field> fields();
const Field* findField(std::string_view path, bool ofLine);

} // namespace intake
