// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/atr.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <numeric>

namespace smartcard {
namespace {

using foundation::ByteView;
using foundation::Error;
using foundation::ErrorCode;

Error malformed(const char* why)
{
    return Error{ErrorCode::CardAnswerMalformed, std::string{"ATR: "} + why};
}

std::uint8_t highNibble(std::uint8_t byte)
{
    return byte >> 4U;
}

std::uint8_t lowNibble(std::uint8_t byte)
{
    return byte & 0x0FU;
}

/// TA, TB, TC and TD of all rounds, from T0 on.
struct InterfaceBytes
{
    std::vector<std::uint8_t> protocols;
    std::optional<std::uint8_t> specific;
    std::size_t end = 0; ///< where the historical bytes begin
};

std::optional<InterfaceBytes> readInterfaceBytes(ByteView bytes)
{
    constexpr std::uint8_t kTa = 1;
    constexpr std::uint8_t kTd = 8;
    constexpr std::uint8_t kGlobalBytes = 15; // T=15 qualifies global interface bytes
    InterfaceBytes found;
    found.end = 2;
    auto present = highNibble(bytes[1]);
    for (int round = 1; present != 0; ++round) {
        const auto count = static_cast<std::size_t>(std::popcount(present));
        if (bytes.size() < found.end + count)
            return std::nullopt;
        if (round == 2 && (present & kTa) != 0)
            found.specific = lowNibble(bytes[found.end]);
        found.end += count;
        if ((present & kTd) == 0)
            break;
        const auto td = bytes[found.end - 1];
        const bool known =
            std::ranges::find(found.protocols, lowNibble(td)) != found.protocols.end();
        if (lowNibble(td) != kGlobalBytes && !known) // a protocol may have several rounds
            found.protocols.push_back(lowNibble(td));
        present = highNibble(td);
    }
    if (found.protocols.empty())
        found.protocols.push_back(0);
    return found;
}

/// Compact-TLV objects of the historical bytes; in category 00 three status bytes end them
/// (ISO/IEC 7816-4, 8.1.1.2).
ByteView compactTlv(ByteView historical)
{
    if (historical.empty())
        return {};
    if (historical[0] == 0x80)
        return historical.subspan(1);
    if (historical[0] == 0x00 && historical.size() > 3)
        return historical.subspan(1, historical.size() - 4);
    return {};
}

} // namespace

foundation::Result<Atr> Atr::parse(ByteView bytes)
{
    if (bytes.size() < 2 || bytes.size() > kMostBytes)
        return malformed("impossible length");
    if (bytes[0] != 0x3B && bytes[0] != 0x3F)
        return malformed("TS is neither convention");
    auto interface = readInterfaceBytes(bytes);
    if (!interface)
        return malformed("interface bytes cut short");
    const std::size_t historicalCount = lowNibble(bytes[1]);
    const bool onlyT0 = interface->protocols == std::vector<std::uint8_t>{0};
    const std::size_t size = interface->end + historicalCount + (onlyT0 ? 0 : 1);
    if (bytes.size() != size)
        return malformed(bytes.size() < size ? "cut short" : "longer than it says");
    if (!onlyT0 && std::accumulate(bytes.begin() + 1, bytes.end(), std::uint8_t{0},
                                   std::bit_xor<std::uint8_t>{}) != 0)
        return malformed("TCK is wrong");
    Atr atr;
    atr.m_bytes.assign(bytes.begin(), bytes.end());
    atr.m_protocols = std::move(interface->protocols);
    atr.m_specific = interface->specific;
    atr.m_historicalBegin = interface->end;
    atr.m_historicalCount = historicalCount;
    return atr;
}

bool Atr::offers(std::uint8_t protocol) const
{
    return std::ranges::find(m_protocols, protocol) != m_protocols.end();
}

ByteView Atr::historicalBytes() const
{
    return ByteView{m_bytes}.subspan(m_historicalBegin, m_historicalCount);
}

bool isOfContactlessForm(ByteView atr)
{
    constexpr std::array<std::uint8_t, 2> kProtocols{0x80, 0x01}; // TD1: T=0, TD2: T=1
    constexpr std::size_t kOverhead = 5;                          // TS, T0, TD1, TD2 and TCK
    if (atr.size() < kOverhead || atr[0] != 0x3B || highNibble(atr[1]) != 0x8)
        return false;
    return atr.size() == kOverhead + lowNibble(atr[1]) &&
           std::ranges::equal(atr.subspan(2, kProtocols.size()), kProtocols);
}

CardCapabilities Atr::capabilities() const
{
    constexpr std::uint8_t kCapabilitiesTag = 7;
    for (auto rest = compactTlv(historicalBytes()); !rest.empty();) {
        const std::size_t length = lowNibble(rest[0]);
        if (rest.size() < 1 + length)
            break;
        if (highNibble(rest[0]) == kCapabilitiesTag && length == 3)
            return {true, (rest[3] & 0x80U) != 0, (rest[3] & 0x40U) != 0};
        rest = rest.subspan(1 + length);
    }
    return {};
}

} // namespace smartcard
