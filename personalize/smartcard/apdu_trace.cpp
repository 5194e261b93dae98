// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/apdu_trace.h"

#include <array>

namespace smartcard {
namespace {

using foundation::ByteView;
using foundation::toHex;

std::string shown(ByteView bytes, bool mayBeShown)
{
    return mayBeShown ? toHex(bytes) : "[" + std::to_string(bytes.size()) + " bytes not shown]";
}

std::string hexNumber(std::uint32_t number, std::size_t bytes)
{
    std::string text;
    while (bytes-- > 0) {
        const auto byte = static_cast<std::uint8_t>((number >> (8 * bytes)) & 0xFFU);
        text += toHex({&byte, 1});
    }
    return text;
}

std::size_t bytesFor(std::size_t number)
{
    return number <= 0xFF ? 1 : 2;
}

} // namespace

std::string traceLine(const CommandApdu& command)
{
    const auto header = command.header();
    const std::array<std::uint8_t, 4> bytes{header.cla, header.ins, header.p1, header.p2};
    std::string line = "> " + toHex(bytes);
    if (const auto data = command.data(); !data.empty()) {
        if (command.mayBeShown())
            line += " " + hexNumber(static_cast<std::uint32_t>(data.size()), bytesFor(data.size()));
        line += " " + shown(data, command.mayBeShown());
    }
    if (const auto expected = command.expected().value_or(0); expected == kAll)
        line += " Le all";
    else if (expected > 0)
        line += " Le " + hexNumber(expected, bytesFor(expected));
    return line;
}

std::string traceLine(const CommandApdu& command, const ResponseApdu& response)
{
    std::string line = "< ";
    if (!response.data.empty())
        line += shown(response.data, command.mayBeShown()) + " ";
    return line + hexNumber(response.status.value, 2);
}

foundation::Result<ResponseApdu> TracingChannel::transmit(const CommandApdu& command)
{
    m_sink.line(traceLine(command));
    auto response = m_channel.transmit(command);
    m_sink.line(response ? traceLine(command, *response)
                         : "! " + std::string{foundation::nameOf(response.error().code)});
    return response;
}

} // namespace smartcard
