// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/orders/intake/row_error.h"
#include "station/tables/file_text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

/// A field as the file has it: trimmed text in UTF-8, not judged yet. A list has its parts, all
/// others one.
struct RawValue
{
    std::vector<std::string> parts;
    std::size_t line = 0;
    bool told = false; ///< of the wrong type, which has been told: nothing more is said of it

    friend bool operator==(const RawValue& one, const RawValue& other)
    {
        return one.parts == other.parts; // where it stands is no difference
    }
};

/// Fields by their path in the table of fields.
using RawFields = std::map<std::string_view, RawValue>;

struct RawLine
{
    std::size_t line = 0; ///< of the file
    RawFields fields;
};

/// An order as JSON and CSV both give it.
struct RawOrder
{
    std::size_t line = 0; ///< of the file
    RawFields fields;
    std::vector<RawLine> lines;
    bool faulty = false;    ///< something in it could not be read, and has been told
    bool shapeless = false; ///< nothing in it could: there is nothing to check
};

struct RawFile
{
    std::vector<RawOrder> orders;
    std::vector<RowError> errors;
    bool unusable = false; ///< an error that leaves no order to be trusted
};

using tables::trimmed;

} // namespace intake
