// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_connection.h"

#include "personalize/smartcard/card_line.h"

namespace smartcard {

using foundation::Result;

Result<CardConnection> CardConnection::connect(const ReaderName& reader, CardTimeLimits limits)
{
    auto line = CardLine::connect(reader, limits);
    if (!line)
        return line.error();
    return CardConnection{*std::move(line)};
}

Result<CardTransaction> CardConnection::begin()
{
    if (auto begun = m_line->begin(); !begun)
        return begun.error();
    return CardTransaction{m_line};
}

Result<void> CardConnection::reconnect()
{
    return m_line->reconnect();
}

Result<void> CardConnection::powerCycle()
{
    return m_line->powerCycle();
}

const ReaderName& CardConnection::reader() const
{
    return m_line->reader();
}

foundation::ByteView CardConnection::atr() const
{
    return m_line->atr();
}

Protocol CardConnection::protocol() const
{
    return m_line->abilities().protocol;
}

} // namespace smartcard
