// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_codec.h"

#include <array>
#include <cassert>

namespace smartcard {
namespace {

using foundation::ByteView;
using foundation::SecretBytes;

std::uint8_t lowByte(std::size_t number)
{
    return static_cast<std::uint8_t>(number & 0xFFU);
}

void put(SecretBytes& out, std::uint8_t byte)
{
    out.append({&byte, 1});
}

void putTwo(SecretBytes& out, std::size_t number)
{
    const std::array<std::uint8_t, 2> bytes{lowByte(number >> 8U), lowByte(number)};
    out.append(bytes);
}

SecretBytes headerOf(const CommandApdu& command)
{
    const auto header = command.header();
    const std::array<std::uint8_t, 4> bytes{header.cla, header.ins, header.p1, header.p2};
    return SecretBytes::copyOf(bytes);
}

} // namespace

bool fitsShort(const CommandApdu& command)
{
    const auto expected = command.expected().value_or(0);
    return command.data().size() <= kMostShortData &&
           (expected <= kMostShortExpected || expected == kAll);
}

SecretBytes encodeShort(const CommandApdu& command)
{
    assert(fitsShort(command));
    auto out = headerOf(command);
    if (!command.data().empty()) {
        put(out, lowByte(command.data().size()));
        out.append(command.data());
    }
    if (const auto expected = command.expected().value_or(0); expected > 0)
        put(out, lowByte(expected)); // 256 and kAll become 00
    return out;
}

SecretBytes encodeExtended(const CommandApdu& command)
{
    assert(command.data().size() <= kMostExtendedData);
    auto out = headerOf(command);
    if (!command.data().empty()) {
        put(out, 0);
        putTwo(out, command.data().size());
        out.append(command.data());
    }
    if (const auto expected = command.expected().value_or(0); expected > 0) {
        if (command.data().empty())
            put(out, 0);
        putTwo(out, expected); // kAll becomes 0000
    }
    return out;
}

foundation::Result<ResponseApdu> decodeResponse(ByteView bytes)
{
    using foundation::ErrorCode;
    constexpr std::size_t kStatusSize = 2;
    const bool isCut = bytes.size() < kStatusSize;
    if (isCut || bytes.size() > kAll + kStatusSize)
        return foundation::Error{isCut ? ErrorCode::TransmitFailed : ErrorCode::CardAnswerMalformed,
                                 "answer of " + std::to_string(bytes.size()) + " bytes"};
    const auto data = bytes.first(bytes.size() - kStatusSize);
    const auto status = bytes.last(kStatusSize);
    return ResponseApdu{
        {data.begin(), data.end()},
        StatusWord{static_cast<std::uint16_t>((unsigned{status[0]} << 8U) | status[1])}};
}

} // namespace smartcard
