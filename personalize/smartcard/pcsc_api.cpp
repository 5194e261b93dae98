// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/pcsc_api.h"

namespace smartcard {
namespace {

using foundation::ErrorCode;

/// Every value that pcsc-lite returns, by what it means for a card in hand. What is not named is a
/// fault of the exchange.
ErrorCode codeOf(LONG value)
{
    switch (value) {
    case SCARD_E_NO_SERVICE:
    case SCARD_E_SERVICE_STOPPED:
    case SCARD_F_COMM_ERROR:
    case SCARD_E_SERVER_TOO_BUSY:
    case SCARD_E_SYSTEM_CANCELLED:
    case SCARD_E_INVALID_HANDLE: // ours are valid until pcscd is started anew
    case SCARD_E_NO_ACCESS:      // polkit
    case SCARD_W_SECURITY_VIOLATION:
        return ErrorCode::PcscUnavailable;
    case SCARD_E_UNKNOWN_READER:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_NO_READERS_AVAILABLE:
        return ErrorCode::ReaderGone;
    case SCARD_E_NO_SMARTCARD:
        return ErrorCode::NoCard;
    case SCARD_W_REMOVED_CARD:
        return ErrorCode::CardRemoved;
    case SCARD_W_RESET_CARD:
        return ErrorCode::CardReset;
    case SCARD_E_SHARING_VIOLATION:
        return ErrorCode::CardBusy;
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD:
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_CARD_UNSUPPORTED:
        return ErrorCode::CardMute;
    case SCARD_E_CANCELLED:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::TransmitFailed;
    }
}

} // namespace

foundation::Result<PcscContext> establishContext()
{
    SCARDCONTEXT context = 0;
    const LONG value = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
    if (value != SCARD_S_SUCCESS)
        return foundation::Error{ErrorCode::PcscUnavailable, "SCardEstablishContext", std::nullopt,
                                 value};
    return PcscContext{context};
}

foundation::Error pcscError(const char* call, LONG value)
{
    return foundation::Error{codeOf(value), call, std::nullopt, value};
}

} // namespace smartcard
