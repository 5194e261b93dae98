// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/wire_names.h"
#include "foundation/bytes.h"
#include "foundation/civil_date.h"
#include "foundation/identifier.h"
#include "foundation/order_line_id.h"
#include "foundation/postal_address.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace database {

/// A cell: null, a whole number, text (UTF-8) or bytes. There are no floating-point cells.
using Value = std::variant<std::monostate, std::int64_t, std::string, foundation::Bytes>;
using Values = std::vector<Value>;

/// The names under which an enumeration's values are stored: specialise with
/// `static constexpr const auto& kNames = kSomeTable;`, a table of cardprofiles::WireName. A name
/// once given never changes.
template <typename E>
struct EnumText;

template <>
struct EnumText<cardprofiles::LetterLayout>
{
    static constexpr const auto& kNames = cardprofiles::kLetterLayouts;
};
template <>
struct EnumText<cardprofiles::LetterTravel>
{
    static constexpr const auto& kNames = cardprofiles::kLetterTravels;
};
template <>
struct EnumText<cardprofiles::ShipmentKind>
{
    static constexpr const auto& kNames = cardprofiles::kShipmentKinds;
};

template <typename E>
concept StoredEnum = std::is_enum_v<E> && requires
{
    EnumText<E>::kNames;
};

template <StoredEnum E>
std::string_view storedName(E value)
{
    return cardprofiles::nameIn(EnumText<E>::kNames, value);
}

template <typename T>
concept AnyIdentifier = requires
{
    typename T::IdentifierOf;
};

/// How each type becomes a cell: text as it stands, identifiers as their text, enumerations by
/// their stored name, moments and days as ISO 8601 text (UTC), truth as 0 and 1, an absent
/// optional as null.
inline Value toValue(std::string_view text)
{
    return std::string{text};
}
inline Value toValue(const std::string& text)
{
    return text;
}
inline Value toValue(const char* text)
{
    return std::string{text};
}
inline Value toValue(const foundation::Bytes& bytes)
{
    return bytes;
}
inline Value toValue(foundation::Instant moment)
{
    return foundation::toText(moment);
}
inline Value toValue(const foundation::CivilDate& day)
{
    return foundation::toText(day);
}
inline Value toValue(std::nullopt_t)
{
    return std::monostate{};
}
template <std::integral T>
Value toValue(T number)
{
    return static_cast<std::int64_t>(number);
}
template <StoredEnum E>
Value toValue(E value)
{
    return std::string{storedName(value)};
}
template <AnyIdentifier T>
Value toValue(const T& identifier)
{
    return identifier.text();
}
template <typename T>
Value toValue(const std::optional<T>& value)
{
    return value ? toValue(*value) : Value{};
}

/// The cells for the question marks of a statement, in their order. An address fills five: name,
/// lines (joined by line feeds), postcode, city, country; an order line two.
inline void addTo(Values& values, const foundation::PostalAddress& address)
{
    std::string lines;
    for (const auto& line : address.lines)
        lines += lines.empty() ? line : '\n' + line;
    for (const auto& each : {address.name, lines, address.postcode, address.city, address.country})
        values.emplace_back(each);
}
inline void addTo(Values& values, const foundation::OrderLineId& line)
{
    values.emplace_back(line.order.text());
    values.emplace_back(std::int64_t{line.line});
}
template <typename T>
void addTo(Values& values, const T& value)
{
    values.push_back(toValue(value));
}
template <typename... T>
Values values(const T&... each)
{
    Values all;
    all.reserve(sizeof...(each));
    (addTo(all, each), ...);
    return all;
}

} // namespace database
