// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace intake {

enum class JsonKind { Null, Boolean, Integer, Fraction, Text, Array, Object };

/// A JSON value that knows where in its file it stands.
struct JsonNode
{
    JsonKind kind = JsonKind::Null;
    std::size_t line = 0; ///< from 1; of an object or array, where it begins
    std::string key;      ///< inside an object
    std::string text;     ///< of text, integers and booleans
    std::vector<JsonNode> children;

    /// The member of an object, or nullptr.
    [[nodiscard]] const JsonNode* member(std::string_view name) const;
};

/// What keeps a text from being taken as JSON.
struct JsonFault
{
    std::size_t line = 0;
    bool duplicateKey = false; ///< RFC 8259, 4 leaves its meaning open: refused
    bool tooDeep = false;
    std::string met; ///< the key, or what stands where it may not
};

struct JsonReading
{
    JsonNode root;
    std::optional<JsonFault> fault;
};

/// Reads one JSON text (RFC 8259) in UTF-8 whole. Nesting beyond eight levels is refused.
JsonReading readJson(std::string_view text);

} // namespace intake
