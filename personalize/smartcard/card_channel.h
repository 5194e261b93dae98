// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/smartcard/apdu.h"

namespace smartcard {

/// The way to one card: a command goes in, the whole answer comes out (61xx, 6Cxx, chaining and
/// length forms are dealt with below). Implemented by the PC/SC transaction, and in tests by the
/// scripted card. One thread at a time.
class CardChannel
{
public:
    virtual ~CardChannel() = default;

    /// Any status word is an answer, not an error. Errors are the reader's and the line's:
    /// CardRemoved, CardReset, CardSilent, TransmitFailed, ReaderGone, PcscUnavailable (the command
    /// may have run), and CardAnswerMalformed for an answer without an end.
    virtual foundation::Result<ResponseApdu> transmit(const CommandApdu& command) = 0;

    /// Answer to reset of the card in the reader.
    [[nodiscard]] virtual foundation::ByteView atr() const = 0;

    /// The most data bytes that one command to this card should carry: 255 unless card and reader
    /// both take extended length.
    [[nodiscard]] virtual std::size_t mostCommandData() const = 0;
};

} // namespace smartcard
