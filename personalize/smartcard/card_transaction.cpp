// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/card_transaction.h"

#include "personalize/smartcard/apdu_codec.h"
#include "personalize/smartcard/apdu_exchange.h"
#include "personalize/smartcard/card_line.h"

#include <cassert>

namespace smartcard {

using foundation::Result;

CardTransaction::CardTransaction(std::shared_ptr<CardLine> line) : m_line{std::move(line)} {}

CardTransaction::CardTransaction(CardTransaction&& other) noexcept = default;

CardTransaction::~CardTransaction()
{
    if (m_line)
        static_cast<void>(m_line->end(m_disposition)); // nobody is left to be told
}

Result<ResponseApdu> CardTransaction::transmit(const CommandApdu& command)
{
    assert(m_line);
    return exchangeApdu(*m_line, command);
}

foundation::ByteView CardTransaction::atr() const
{
    assert(m_line);
    return m_line->atr();
}

std::size_t CardTransaction::mostCommandData() const
{
    assert(m_line);
    return m_line->abilities().extendedLength ? kMostExtendedData : kMostShortData;
}

Result<void> CardTransaction::end(CardDisposition disposition)
{
    assert(m_line);
    const auto line = std::exchange(m_line, nullptr);
    return line->end(disposition);
}

} // namespace smartcard
