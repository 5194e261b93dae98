// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/card_channel.h"

#include <string>
#include <string_view>

namespace smartcard {

/// Takes the lines of a trace; never gets a secret. Called in the thread that uses the card.
class TraceSink
{
public:
    virtual ~TraceSink() = default;
    virtual void line(std::string_view text) = 0;
};

/// `> 00A4000C 02 5015`, or `> 00200001 [8 bytes not shown]` when the command may not be shown;
/// behind the data Le, as `Le 00`, or `Le all`.
std::string traceLine(const CommandApdu& command);

/// `< 0102 9000`, or `< [2 bytes not shown] 9000` when the command may not be shown.
std::string traceLine(const CommandApdu& command, const ResponseApdu& response);

/// A channel that writes down what passes through another one; a fault as `! CardRemoved`. Owns
/// nothing: channel and sink must outlive it.
class TracingChannel final : public CardChannel
{
public:
    TracingChannel(CardChannel& channel, TraceSink& sink) : m_channel{channel}, m_sink{sink} {}

    foundation::Result<ResponseApdu> transmit(const CommandApdu& command) override;
    [[nodiscard]] foundation::ByteView atr() const override { return m_channel.atr(); }
    [[nodiscard]] std::size_t mostCommandData() const override
    {
        return m_channel.mostCommandData();
    }

private:
    CardChannel& m_channel;
    TraceSink& m_sink;
};

} // namespace smartcard
