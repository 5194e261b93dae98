// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <compare>
#include <concepts>
#include <functional>
#include <string>
#include <utility>

namespace foundation {

/// What every identifier has: text that has been checked, comparison and hashing among its own
/// kind. `Self` derives from Identifier<Self>, makes itself only in its own `parse()` or factory,
/// and so is valid wherever it exists. parse() trims nothing: what a person pasted is trimmed
/// where it was pasted.
template <typename Self>
class Identifier
{
public:
    using IdentifierOf = Self;

    [[nodiscard]] const std::string& text() const { return m_text; }

    friend auto operator<=>(const Identifier&, const Identifier&) = default;
    friend bool operator==(const Identifier&, const Identifier&) = default;

protected:
    explicit Identifier(std::string text) : m_text{std::move(text)} {}

private:
    std::string m_text;
};

/// InvalidIdentifier with a context of the form "UPU S10 item id: wrong check digit (...)". The
/// value itself is left out: it may be somebody's, and the caller knows which row or scan it came
/// from.
inline Error invalidIdentifier(const char* kind, const std::string& why)
{
    return {ErrorCode::InvalidIdentifier, std::string{kind} + ": " + why};
}

} // namespace foundation

template <typename Self>
requires std::same_as<typename Self::IdentifierOf, Self>
struct std::hash<Self>
{
    std::size_t operator()(const Self& identifier) const noexcept
    {
        return std::hash<std::string>{}(identifier.text());
    }
};
