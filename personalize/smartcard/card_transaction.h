// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/smartcard/card_channel.h"
#include "personalize/smartcard/raw_wire.h"

#include <memory>

namespace smartcard {

class CardLine;

/// What becomes of the card when a session with it ends.
enum class CardDisposition {
    Leave,   ///< as it stands: verified PINs and the selected file stay for whoever comes next
    Reset,   ///< warm reset: verified PINs are forgotten
    Unpower, ///< power off: the card answers to reset anew when it is used next
};

/// An exclusive session with the card of one CardConnection: until it ends, no other program's
/// command reaches the card (SCardBeginTransaction). Made by CardConnection::begin(); ends with its
/// scope, with Reset unless another disposition was chosen, so that no verified PIN is left behind
/// by accident. Must end before its connection. One thread.
class CardTransaction final : public CardChannel
{
public:
    CardTransaction(CardTransaction&& other) noexcept;
    CardTransaction& operator=(CardTransaction&&) = delete;
    CardTransaction(const CardTransaction&) = delete;
    CardTransaction& operator=(const CardTransaction&) = delete;
    ~CardTransaction() override;

    foundation::Result<ResponseApdu> transmit(const CommandApdu& command) override;
    [[nodiscard]] foundation::ByteView atr() const override;
    [[nodiscard]] std::size_t mostCommandData() const override;

    /// How it will end, if not by end().
    void setDisposition(CardDisposition disposition) { m_disposition = disposition; }
    /// Ends it now and says whether that went well. Errors: as transmit().
    foundation::Result<void> end(CardDisposition disposition);

private:
    friend class CardConnection;
    explicit CardTransaction(std::shared_ptr<CardLine> line);

    std::shared_ptr<CardLine> m_line; ///< none once ended
    CardDisposition m_disposition = CardDisposition::Reset;
};

} // namespace smartcard
