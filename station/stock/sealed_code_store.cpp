// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/sealed_code_store.h"

#include "station/database/rows.h"

namespace database {

template <>
struct Reader<stock::SealedCodes>
    : InOrder<stock::SealedCodes, std::string, foundation::LetterNumber,
              std::optional<foundation::Bytes>, foundation::Bytes, foundation::Instant,
              std::optional<foundation::Instant>>
{
};

} // namespace database

namespace stock {

using database::values;
using foundation::Result;

Result<void> SealedCodeStore::add(database::Transaction& transaction, const SealedCodes& codes)
{
    auto added = transaction.change(
        "INSERT INTO sealed_codes (chip_serial, letter_number, for_production, for_escrow, "
        "sealed_at, production_destroyed_at) VALUES (?, ?, ?, ?, ?, ?)",
        values(codes.chipSerial, codes.letter, codes.forProduction, codes.forEscrow, codes.sealedAt,
               codes.productionDestroyedAt));
    return added ? Result<void>{} : added.error();
}

Result<std::optional<SealedCodes>> SealedCodeStore::latestOf(const std::string& chipSerial)
{
    auto all = ofCard(chipSerial);
    if (!all)
        return all.error();
    return all->empty() ? std::optional<SealedCodes>{}
                        : std::optional<SealedCodes>{std::move(all->back())};
}

Result<std::vector<SealedCodes>> SealedCodeStore::ofCard(const std::string& chipSerial)
{
    // Letter numbers rise, so the latest codes stand last even within one second.
    return database::readAll<SealedCodes>(m_database.query(
        "SELECT chip_serial, letter_number, for_production, for_escrow, sealed_at, "
        "production_destroyed_at FROM sealed_codes WHERE chip_serial = ? ORDER BY letter_number",
        values(chipSerial)));
}

Result<std::int64_t> SealedCodeStore::destroyProductionCopies(database::Transaction& transaction,
                                                              const std::string& chipSerial,
                                                              foundation::Instant when)
{
    auto destroyed = transaction.change(
        "UPDATE sealed_codes SET for_production = NULL, production_destroyed_at = ? "
        "WHERE chip_serial = ? AND for_production IS NOT NULL",
        values(when, chipSerial));
    if (destroyed && *destroyed > 0)
        transaction.destroysContent();
    return destroyed;
}

} // namespace stock
