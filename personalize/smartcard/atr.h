// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace smartcard {

/// What a card says of itself in the compact-TLV object 7x of its historical bytes
/// (ISO/IEC 7816-4, 8.1.1.2.7). All false where it says nothing.
struct CardCapabilities
{
    bool stated = false; ///< the card has said something about lengths and chaining
    bool commandChaining = false;
    bool extendedLength = false; ///< Lc and Le
};

/// An answer to reset, taken apart (ISO/IEC 7816-3, 8.2).
class Atr
{
public:
    static constexpr std::size_t kMostBytes = 33;

    /// Errors: CardAnswerMalformed when it does not begin with 3B or 3F, is cut short or too long,
    /// or its check byte TCK is wrong or missing.
    static foundation::Result<Atr> parse(foundation::ByteView bytes);

    [[nodiscard]] foundation::ByteView bytes() const { return m_bytes; }
    /// The numbers T that it offers, in its order: {0}, {1}, {0, 1}.
    [[nodiscard]] const std::vector<std::uint8_t>& protocols() const { return m_protocols; }
    [[nodiscard]] bool offers(std::uint8_t protocol) const;
    /// TA2: the one protocol of the specific mode.
    [[nodiscard]] std::optional<std::uint8_t> specificProtocol() const { return m_specific; }
    [[nodiscard]] foundation::ByteView historicalBytes() const;
    [[nodiscard]] CardCapabilities capabilities() const;

private:
    foundation::Bytes m_bytes;
    std::vector<std::uint8_t> m_protocols;
    std::optional<std::uint8_t> m_specific;
    std::size_t m_historicalBegin = 0;
    std::size_t m_historicalCount = 0;
};

/// Whether this is the answer to reset that a reader makes up for a card which it reaches without
/// contacts: 3B 8n 80 01, n historical bytes, TCK (PC/SC part 3, 3.1.3.2.3). TCK is not looked at:
/// some are wrong. PC/SC has no attribute that tells the interface, and a reader's name is no
/// proof; a card with contacts may answer so too, but none that is known here does.
[[nodiscard]] bool isOfContactlessForm(foundation::ByteView atr);

} // namespace smartcard
