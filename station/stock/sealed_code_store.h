// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/letter_number.h"
#include "station/database/transaction.h"

namespace stock {

/// The sealed codes (CMS) of one attempt to make a card, apart from the mailroom's envelope, which
/// belongs to the letter.
struct SealedCodes
{
    std::string chipSerial;
    foundation::LetterNumber letter;
    /// To the station's own production key, so that an interrupted card can be continued; absent
    /// once destroyed.
    std::optional<foundation::Bytes> forProduction;
    foundation::Bytes forEscrow; ///< to the escrow key: PUK and transport code
    foundation::Instant sealedAt;
    std::optional<foundation::Instant> productionDestroyedAt{};
};

/// Where sealed codes lie. Holds no code in clear. The Database's thread only.
class SealedCodeStore
{
public:
    explicit SealedCodeStore(database::Database& database) : m_database{database} {}

    /// Errors: AlreadyExists when this card and letter have codes already.
    foundation::Result<void> add(database::Transaction& transaction, const SealedCodes& codes);
    /// The latest of a card, or nothing.
    foundation::Result<std::optional<SealedCodes>> latestOf(const std::string& chipSerial);
    foundation::Result<std::vector<SealedCodes>> ofCard(const std::string& chipSerial);
    /// Deletes every production copy of a card: it is proven or rejected. Its place in the file is
    /// overwritten at the commit, and the log is emptied after it. The answer is how many there
    /// were.
    foundation::Result<std::int64_t> destroyProductionCopies(database::Transaction& transaction,
                                                             const std::string& chipSerial,
                                                             foundation::Instant when);

private:
    database::Database& m_database;
};

} // namespace stock
