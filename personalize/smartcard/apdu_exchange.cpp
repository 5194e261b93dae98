// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_exchange.h"

#include "personalize/smartcard/apdu_codec.h"

#include <algorithm>

namespace smartcard {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

constexpr std::uint8_t kChainingBit = 0x10;   // ISO/IEC 7816-4, 5.4.1: not the last of a chain
constexpr std::uint8_t kMoreAvailable = 0x61; // SW1: SW2 bytes, or 256, can be fetched
constexpr std::uint8_t kWrongLe = 0x6C;       // SW1: SW2 is the right Le
constexpr int kMostRounds = 1024;             // 256 suffice for 65536 bytes

/// 61xx and 6Cxx say 256 by 00.
std::uint32_t countOf(StatusWord status)
{
    return status.sw2() == 0 ? kMostShortExpected : status.sw2();
}

/// A T=0 command TPDU (ISO/IEC 7816-3, 12.2): always five bytes of header, Le only in case 2.
SecretBytes encodeTpdu(const CommandApdu& command)
{
    if (command.expected().value_or(0) == 0 && command.data().empty()) {
        auto bytes = encodeShort(command);
        bytes.padTo(5, 0x00);
        return bytes;
    }
    auto bytes = encodeShort(command);
    if (command.data().empty() || command.expected().value_or(0) == 0)
        return bytes;
    return SecretBytes::copyOf(bytes.view().first(bytes.size() - 1));
}

SecretBytes encodeFor(const WireAbilities& abilities, const CommandApdu& command)
{
    if (abilities.protocol == Protocol::T0)
        return encodeTpdu(command);
    return fitsShort(command) ? encodeShort(command) : encodeExtended(command);
}

/// The same header with other data and Ne. Data are treated as secret: they may be.
CommandApdu remade(Header header, foundation::ByteView data, std::optional<std::uint32_t> expected)
{
    return CommandApdu::secret(header, SecretBytes::copyOf(data), expected);
}

Result<ResponseApdu> exchangeOnce(RawWire& wire, const CommandApdu& command)
{
    const auto answer = wire.exchange(encodeFor(wire.abilities(), command));
    if (!answer)
        return answer.error();
    return decodeResponse(*answer);
}

/// Exchanges, and once more with the card's own Le where it asks for that.
Result<ResponseApdu> exchangeWithRightLe(RawWire& wire, const CommandApdu& command)
{
    auto answer = exchangeOnce(wire, command);
    if (!answer || answer->status.sw1() != kWrongLe || command.expected().value_or(0) == 0)
        return answer;
    return exchangeOnce(wire, remade(command.header(), command.data(), countOf(answer->status)));
}

/// GET RESPONSE on the logical channel of the command, without its chaining and secure messaging
/// bits (ISO/IEC 7816-4, 5.4.1).
Header getResponseHeader(std::uint8_t cla)
{
    const bool furtherInterindustry = (cla & 0xC0U) == 0x40;
    const unsigned channel = furtherInterindustry ? 0x40U | (cla & 0x0FU) : cla & 0x03U;
    return {static_cast<std::uint8_t>(channel), 0xC0, 0x00, 0x00};
}

/// Follows 61xx until `wanted` bytes are here or the card has no more.
Result<ResponseApdu> fetchTheRest(RawWire& wire, std::uint8_t cla, ResponseApdu answer,
                                  std::size_t wanted)
{
    for (int round = 0; answer.status.sw1() == kMoreAvailable; ++round) {
        if (answer.data.size() >= wanted) {
            answer.status = sw::kSuccess;
            break;
        }
        const auto missing = static_cast<std::uint32_t>(wanted - answer.data.size());
        const auto ask = std::min({missing, countOf(answer.status), kMostShortExpected});
        auto more = exchangeWithRightLe(wire, CommandApdu{getResponseHeader(cla), ask});
        if (!more)
            return more.error();
        if (more->status.sw1() == kMoreAvailable && (more->data.empty() || round == kMostRounds))
            return Error{ErrorCode::CardAnswerMalformed, "61xx without end", more->status.value};
        if (answer.data.size() + more->data.size() > kAll)
            return Error{ErrorCode::CardAnswerMalformed, "more than 65536 bytes of answer"};
        answer.data.insert(answer.data.end(), more->data.begin(), more->data.end());
        answer.status = more->status;
    }
    return answer;
}

Result<ResponseApdu> exchangeWhole(RawWire& wire, const CommandApdu& command)
{
    auto answer = exchangeWithRightLe(wire, command);
    if (!answer)
        return answer;
    return fetchTheRest(wire, command.header().cla, *std::move(answer),
                        command.expected().value_or(0));
}

/// Without extended length an Ne above 256 is asked for as 256, and 61xx brings the rest.
std::optional<std::uint32_t> shortNe(std::optional<std::uint32_t> expected)
{
    return expected.value_or(0) > kMostShortExpected ? kAll : expected;
}

/// ISO/IEC 7816-4, 5.3.3. A card that refuses a part has refused the command.
Result<ResponseApdu> exchangeChained(RawWire& wire, const CommandApdu& command)
{
    auto header = command.header();
    header.cla |= kChainingBit;
    auto rest = command.data();
    while (rest.size() > kMostShortData) {
        auto answer = exchangeOnce(wire, remade(header, rest.first(kMostShortData), std::nullopt));
        if (!answer || !answer->status.isSuccess())
            return answer;
        rest = rest.subspan(kMostShortData);
    }
    return exchangeWhole(wire, remade(command.header(), rest, shortNe(command.expected())));
}

} // namespace

Result<ResponseApdu> exchangeApdu(RawWire& wire, const CommandApdu& command)
{
    if (fitsShort(command))
        return exchangeWhole(wire, command);
    const bool extended =
        wire.abilities().extendedLength && wire.abilities().protocol == Protocol::T1;
    if (extended && command.data().size() <= kMostExtendedData)
        return exchangeWhole(wire, command);
    if (command.data().size() > kMostShortData)
        return exchangeChained(wire, command);
    return exchangeWhole(wire,
                         remade(command.header(), command.data(), shortNe(command.expected())));
}

} // namespace smartcard
