// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>

namespace smartcard {

/// SW1-SW2 (ISO/IEC 7816-4, 5.6).
struct StatusWord
{
    std::uint16_t value = 0;

    [[nodiscard]] constexpr std::uint8_t sw1() const
    {
        return static_cast<std::uint8_t>(value >> 8U);
    }
    [[nodiscard]] constexpr std::uint8_t sw2() const
    {
        return static_cast<std::uint8_t>(value & 0xFFU);
    }
    [[nodiscard]] constexpr bool isSuccess() const { return value == 0x9000; }
    /// The card could not, and does not say why: 64xx, 6F00 (ISO/IEC 7816-4, 5.6). Asked again, it
    /// may do it; memory failures (65xx) are not meant.
    [[nodiscard]] constexpr bool isExecutionError() const
    {
        return sw1() == 0x64 || value == 0x6F00;
    }
    friend constexpr bool operator==(StatusWord, StatusWord) = default;
};

namespace sw {
inline constexpr StatusWord kSuccess{0x9000};
inline constexpr StatusWord kSecurityStatusNotSatisfied{0x6982};
inline constexpr StatusWord kAuthenticationMethodBlocked{0x6983};
inline constexpr StatusWord kFileNotFound{0x6A82};
inline constexpr StatusWord kReferencedDataNotFound{0x6A88};
} // namespace sw

} // namespace smartcard
