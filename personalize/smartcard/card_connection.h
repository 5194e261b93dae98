// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "personalize/smartcard/card_transaction.h"
#include "personalize/smartcard/raw_wire.h"
#include "personalize/smartcard/reader_name.h"

#include <chrono>
#include <memory>

namespace smartcard {

/// How long a card may take.
struct CardTimeLimits
{
    /// Connecting, resetting and powering.
    std::chrono::milliseconds connect{std::chrono::seconds{10}};
    /// Until other programs have let go of the card.
    std::chrono::milliseconds begin{std::chrono::seconds{10}};
    /// One exchange; generating an RSA-4096 key takes real cards over a minute.
    std::chrono::milliseconds exchange{std::chrono::minutes{3}};
};

/// A connection to the card in one reader, shared with other programs; all work is done in a
/// transaction.
///
/// Every call to PC/SC is made by a thread of the connection's own and waited for with a time
/// limit. When the limit passes (CardSilent; CardBusy in begin()) the connection is dead: the
/// thread is left behind until PC/SC lets go of it, and until then connect() refuses this reader
/// with the same error, so that no more than one thread waits for each reader. One user thread at a
/// time.
class CardConnection
{
public:
    /// Errors: PcscUnavailable, ReaderGone, NoCard, CardMute, CardBusy (somebody holds it
    /// exclusively), CardSilent, TransmitFailed.
    static foundation::Result<CardConnection> connect(const ReaderName& reader,
                                                      CardTimeLimits limits = {});

    CardConnection(CardConnection&&) noexcept = default;
    CardConnection& operator=(CardConnection&&) noexcept = default;

    /// Waits until the card is free, then keeps all others away from it. Errors: CardBusy when the
    /// limit passes, CardReset when another program reset the card since: the transaction is not
    /// begun, and reconnect() makes the card usable again.
    foundation::Result<CardTransaction> begin();

    /// Accepts that the card was reset by others: whatever was verified or selected is lost.
    /// Errors: CardRemoved, CardMute, CardSilent, ReaderGone, PcscUnavailable.
    foundation::Result<void> reconnect();

    /// Takes the card's power away and gives it back; afterwards it is as freshly inserted. Not
    /// within a transaction. Errors: as reconnect().
    foundation::Result<void> powerCycle();

    [[nodiscard]] const ReaderName& reader() const;
    /// The answer to the latest reset.
    [[nodiscard]] foundation::ByteView atr() const;
    [[nodiscard]] Protocol protocol() const;

private:
    explicit CardConnection(std::shared_ptr<CardLine> line) : m_line{std::move(line)} {}
    std::shared_ptr<CardLine> m_line;
};

} // namespace smartcard
