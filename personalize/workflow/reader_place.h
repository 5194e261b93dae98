// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/card_connection.h"
#include "personalize/workflow/card_place.h"

#include <optional>

namespace workflow {

/// The CardPlace of a PC/SC reader. The connection is made by occupy() and ends with release() or
/// the object.
class ReaderPlace final : public CardPlace
{
public:
    ReaderPlace(smartcard::ReaderName reader, smartcard::CardTimeLimits limits);

    foundation::Result<smartcard::CardChannel*> occupy() override;
    foundation::Result<void> powerCycle() override;
    void release() override;
    [[nodiscard]] std::string readerName() const override;

private:
    smartcard::ReaderName m_reader;
    smartcard::CardTimeLimits m_limits;
    std::optional<smartcard::CardConnection> m_connection;
    std::optional<smartcard::CardTransaction> m_transaction; ///< ends before its connection

    foundation::Result<void> beginTransaction();
};

} // namespace workflow
