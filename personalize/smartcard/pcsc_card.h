// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "personalize/smartcard/card_transaction.h"
#include "personalize/smartcard/pcsc_api.h"
#include "personalize/smartcard/raw_wire.h"
#include "personalize/smartcard/reader_name.h"

#include <memory>

namespace smartcard {

/// A card handle of PC/SC with its context. Every function blocks for as long as PC/SC likes; see
/// CardLine for the one with time limits. One thread at a time.
class PcscCard
{
public:
    /// Errors: as CardConnection::connect().
    static foundation::Result<std::shared_ptr<PcscCard>> connect(const ReaderName& reader);

    explicit PcscCard(ReaderName reader) : m_reader{std::move(reader)} {}
    PcscCard(const PcscCard&) = delete;
    PcscCard& operator=(const PcscCard&) = delete;
    /// Ends a transaction that is still open, with a reset if the card was used in it.
    ~PcscCard();

    foundation::Result<void> begin();
    foundation::Result<void> end(CardDisposition disposition);
    foundation::Result<void> reconnect();
    foundation::Result<void> powerCycle();
    foundation::Result<foundation::Bytes> exchange(const foundation::SecretBytes& command);

    [[nodiscard]] const foundation::Bytes& atr() const { return m_atr; }
    [[nodiscard]] WireAbilities abilities() const;

private:
    ReaderName m_reader;
    PcscContext m_context;
    SCARDHANDLE m_handle = 0;
    bool m_connected = false;
    bool m_inTransaction = false;
    bool m_used = false;      ///< in this transaction
    bool m_resetByUs = false; ///< since the last (re)connection
    DWORD m_protocol = 0;
    foundation::Bytes m_atr;
    bool m_readerTakesExtended = false;
    foundation::Bytes m_buffer; ///< for answers

    foundation::Result<void> open();
    foundation::Result<void> reconnectWith(DWORD initialization);
    foundation::Result<void> readAtr();
    void askReader();
    foundation::Error failed(const char* call, LONG value);
    bool cardHasGone();
};

} // namespace smartcard
