// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/reader_place.h"

#include <utility>

namespace workflow {

using foundation::ErrorCode;
using foundation::Result;

ReaderPlace::ReaderPlace(smartcard::ReaderName reader, smartcard::CardTimeLimits limits)
    : m_reader{std::move(reader)}, m_limits{limits}
{
}

Result<smartcard::CardChannel*> ReaderPlace::occupy()
{
    release();
    auto connection = smartcard::CardConnection::connect(m_reader, m_limits);
    if (!connection)
        return connection.error();
    m_connection.emplace(std::move(*connection));
    auto begun = beginTransaction();
    if (!begun && begun.error().code == ErrorCode::CardReset) {
        // Nothing was begun yet, so a reset by somebody else's look at the card does no harm.
        if (auto again = m_connection->reconnect(); !again)
            return again.error();
        begun = beginTransaction();
    }
    if (!begun)
        return begun.error();
    return static_cast<smartcard::CardChannel*>(&*m_transaction);
}

Result<void> ReaderPlace::beginTransaction()
{
    auto transaction = m_connection->begin();
    if (!transaction)
        return transaction.error();
    m_transaction.emplace(std::move(*transaction));
    return {};
}

Result<void> ReaderPlace::powerCycle()
{
    if (!m_connection)
        return foundation::Error{ErrorCode::NoCard, "not occupied"};
    if (m_transaction) {
        auto ended = m_transaction->end(smartcard::CardDisposition::Unpower);
        m_transaction.reset();
        if (!ended)
            return ended.error();
    }
    auto cycled = m_connection->powerCycle();
    m_connection.reset();
    return cycled;
}

void ReaderPlace::release()
{
    m_transaction.reset();
    m_connection.reset();
}

std::string ReaderPlace::readerName() const
{
    return m_reader.value;
}

} // namespace workflow
