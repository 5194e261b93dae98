// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pcsc_card.h"

#include "personalize/smartcard/atr.h"
#include "personalize/smartcard/pcsc_reader_features.h"

#include <algorithm>
#include <array>

namespace smartcard {
namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr DWORD kStatusSize = 2; // SW1-SW2
constexpr DWORD kProtocols = SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1;

DWORD pcscDisposition(CardDisposition disposition)
{
    switch (disposition) {
    case CardDisposition::Leave:
        return SCARD_LEAVE_CARD;
    case CardDisposition::Reset:
        return SCARD_RESET_CARD;
    case CardDisposition::Unpower:
        return SCARD_UNPOWER_CARD;
    }
    return SCARD_RESET_CARD;
}

} // namespace

Result<std::shared_ptr<PcscCard>> PcscCard::connect(const ReaderName& reader)
{
    auto card = std::make_shared<PcscCard>(reader);
    if (auto opened = card->open(); !opened)
        return opened.error();
    return card;
}

PcscCard::~PcscCard()
{
    if (m_inTransaction)
        SCardEndTransaction(m_handle, m_used ? SCARD_RESET_CARD : SCARD_LEAVE_CARD);
    if (m_connected)
        SCardDisconnect(m_handle, SCARD_LEAVE_CARD);
}

Result<void> PcscCard::open()
{
    auto context = establishContext();
    if (!context)
        return context.error();
    m_context = *std::move(context);
    const LONG value = SCardConnect(m_context.value(), m_reader.value.c_str(), SCARD_SHARE_SHARED,
                                    kProtocols, &m_handle, &m_protocol);
    if (value != SCARD_S_SUCCESS)
        return pcscError("SCardConnect", value);
    m_connected = true;
    m_buffer.resize(MAX_BUFFER_SIZE_EXTENDED);
    askReader();
    return readAtr();
}

void PcscCard::askReader()
{
    m_readerTakesExtended = readerTakesExtendedLength(m_handle);
}

Result<void> PcscCard::readAtr()
{
    std::array<BYTE, MAX_ATR_SIZE> atr{};
    DWORD size = MAX_ATR_SIZE;
    const LONG value = SCardStatus(m_handle, nullptr, nullptr, nullptr, nullptr, atr.data(), &size);
    if (value != SCARD_S_SUCCESS)
        return failed("SCardStatus", value);
    m_atr.assign(atr.begin(), atr.begin() + std::min<DWORD>(size, MAX_ATR_SIZE));
    return {};
}

Result<void> PcscCard::begin()
{
    if (m_resetByUs)
        if (auto again = reconnectWith(SCARD_LEAVE_CARD); !again)
            return again;
    const LONG value = SCardBeginTransaction(m_handle);
    if (value != SCARD_S_SUCCESS)
        return failed("SCardBeginTransaction", value);
    m_inTransaction = true;
    m_used = false;
    return {};
}

Result<void> PcscCard::end(CardDisposition disposition)
{
    m_inTransaction = false;
    m_resetByUs = disposition != CardDisposition::Leave;
    const LONG value = SCardEndTransaction(m_handle, pcscDisposition(disposition));
    if (value != SCARD_S_SUCCESS)
        return failed("SCardEndTransaction", value);
    return {};
}

Result<void> PcscCard::reconnect()
{
    return reconnectWith(SCARD_LEAVE_CARD);
}

Result<void> PcscCard::powerCycle()
{
    return reconnectWith(SCARD_UNPOWER_CARD);
}

Result<void> PcscCard::reconnectWith(DWORD initialization)
{
    const LONG value =
        SCardReconnect(m_handle, SCARD_SHARE_SHARED, kProtocols, initialization, &m_protocol);
    if (value != SCARD_S_SUCCESS)
        return failed("SCardReconnect", value);
    m_resetByUs = false;
    return readAtr();
}

Result<Bytes> PcscCard::exchange(const foundation::SecretBytes& command)
{
    m_used = true;
    const auto* const control = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    auto size = static_cast<DWORD>(m_buffer.size());
    const LONG value =
        SCardTransmit(m_handle, control, command.view().data(), static_cast<DWORD>(command.size()),
                      nullptr, m_buffer.data(), &size);
    if (value != SCARD_S_SUCCESS)
        return failed("SCardTransmit", value);
    size = std::min(size, static_cast<DWORD>(m_buffer.size()));
    if (size < kStatusSize && cardHasGone()) // some drivers call this success
        return Error{ErrorCode::CardRemoved, "SCardTransmit"};
    const std::span answer{m_buffer.data(), size};
    Bytes bytes{answer.begin(), answer.end()};
    foundation::wipe(answer);
    return bytes;
}

WireAbilities PcscCard::abilities() const
{
    WireAbilities abilities;
    abilities.protocol = m_protocol == SCARD_PROTOCOL_T0 ? Protocol::T0 : Protocol::T1;
    const auto atr = Atr::parse(m_atr);
    abilities.extendedLength = abilities.protocol == Protocol::T1 && m_readerTakesExtended && atr &&
                               atr->capabilities().extendedLength;
    return abilities;
}

/// A card that is pulled during an exchange shows first as a fault of that exchange, and as gone
/// only when pcscd looks at the reader next.
Error PcscCard::failed(const char* call, LONG value)
{
    auto error = pcscError(call, value);
    const bool noCard = error.code == ErrorCode::NoCard;
    if (noCard || (error.code == ErrorCode::TransmitFailed && cardHasGone()))
        error.code = ErrorCode::CardRemoved;
    return error;
}

bool PcscCard::cardHasGone()
{
    constexpr DWORD kTwoLooksMilliseconds = 1'000; // pcscd looks at a reader every 0.4 s
    SCARD_READERSTATE state{};
    state.szReader = m_reader.value.c_str();
    state.dwCurrentState = SCARD_STATE_PRESENT;
    for (DWORD wait : {DWORD{0}, kTwoLooksMilliseconds}) {
        const LONG value = SCardGetStatusChange(m_context.value(), wait, &state, 1);
        if (value == SCARD_S_SUCCESS && (state.dwEventState & SCARD_STATE_EMPTY) != 0)
            return true;
        state.dwCurrentState = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
    }
    return false;
}

} // namespace smartcard
