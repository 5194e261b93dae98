// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/virtual_card.h"

#include "personalize/smartcard/apdu_codec.h"

namespace testcards {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::CommandApdu;
using smartcard::ResponseApdu;

VirtualCard::VirtualCard()
    : m_state{virtualcard::newCard(std::nullopt)}, m_card{m_state, virtualcard::Protocol::T1,
                                                          m_power},
      m_atr{virtualcard::answerToReset(virtualcard::Protocol::T1)}
{
    m_card.reset();
}

Result<ResponseApdu> VirtualCard::transmit(const CommandApdu& command)
{
    const Error removed{ErrorCode::CardRemoved, "virtual card"};
    if (!m_isIn)
        return removed;
    const bool isLast = m_tearAt && m_instructions.size() == *m_tearAt;
    if (isLast)
        m_isIn = false;
    if (isLast && !m_executesLast)
        return removed;
    m_instructions.push_back(command.header().ins);
    const auto bytes = smartcard::fitsShort(command) ? smartcard::encodeShort(command)
                                                     : smartcard::encodeExtended(command);
    const auto answer = m_card.transmit(bytes.view());
    if (isLast)
        return removed;
    return smartcard::decodeResponse(answer);
}

void VirtualCard::tearAt(std::size_t n, bool executes)
{
    m_tearAt = m_instructions.size() + n;
    m_executesLast = executes;
}

void VirtualCard::reinsert()
{
    m_card.reset();
    m_tearAt.reset();
    m_isIn = true;
}

} // namespace testcards
