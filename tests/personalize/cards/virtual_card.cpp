// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/personalize/cards/virtual_card.h"

#include "personalize/smartcard/apdu_exchange.h"

namespace testcards {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using smartcard::CommandApdu;
using smartcard::ResponseApdu;

namespace {

virtualcard::Protocol of(smartcard::Protocol protocol)
{
    return protocol == smartcard::Protocol::T0 ? virtualcard::Protocol::T0
                                               : virtualcard::Protocol::T1;
}

} // namespace

VirtualCard::VirtualCard(smartcard::Protocol protocol)
    : m_protocol{protocol}, m_state{virtualcard::newCard(std::nullopt)},
      m_card{m_state, of(protocol), m_power}, m_atr{virtualcard::answerToReset(of(protocol))}
{
    m_card.reset();
}

Result<ResponseApdu> VirtualCard::transmit(const CommandApdu& command)
{
    return smartcard::exchangeApdu(*this, command);
}

Result<foundation::Bytes> VirtualCard::exchange(const foundation::SecretBytes& command)
{
    const Error removed{ErrorCode::CardRemoved, "virtual card"};
    if (!m_isIn)
        return removed;
    const bool isLast = m_tearAt && m_instructions.size() == *m_tearAt;
    if (isLast)
        m_isIn = false;
    if (isLast && !m_executesLast)
        return removed;
    m_instructions.push_back(command.view()[1]);
    if (m_refusal.instruction == m_instructions.back() && m_refusal.left > 0 &&
        --m_refusal.left == 0)
        return foundation::Bytes{static_cast<std::uint8_t>(m_refusal.statusWord >> 8U),
                                 static_cast<std::uint8_t>(m_refusal.statusWord & 0xFFU)};
    auto answer = m_card.transmit(command.view());
    if (isLast)
        return removed;
    return answer;
}

void VirtualCard::tearAt(std::size_t n, bool executes)
{
    m_tearAt = m_instructions.size() + n;
    m_executesLast = executes;
}

void VirtualCard::pretendNoContacts()
{
    m_atr = {0x3B, 0x85, 0x80, 0x01, 0x4D, 0x79, 0x45, 0x49, 0x44, 0x78};
}

void VirtualCard::refuse(std::uint8_t instruction, unsigned nth, std::uint16_t statusWord)
{
    m_refusal = {instruction, nth, statusWord};
}

void VirtualCard::reinsert()
{
    m_card.reset();
    m_tearAt.reset();
    m_isIn = true;
}

} // namespace testcards
