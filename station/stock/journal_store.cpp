// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/journal_store.h"

#include "station/database/rows.h"

namespace database {

template <>
struct Reader<stock::JournalEntry>
    : InOrder<stock::JournalEntry, std::string, foundation::OrderLineId, std::uint32_t, std::string,
              stock::StepPhase, foundation::Instant, std::string>
{
};

} // namespace database

namespace stock {

using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT chip_serial, order_number, line_number, attempt, step, phase, at, "
                         "detail FROM journal ";

} // namespace

Result<void> JournalStore::append(database::Transaction& transaction, const JournalEntry& entry)
{
    auto added = transaction.change(
        "INSERT INTO journal (chip_serial, order_number, line_number, attempt, step, phase, at, "
        "detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        values(entry.chipSerial, entry.orderLine, entry.attempt, entry.step, entry.phase, entry.at,
               entry.detail));
    return added ? Result<void>{} : added.error();
}

Result<std::vector<JournalEntry>> JournalStore::ofCard(const std::string& chipSerial)
{
    return database::readAll<JournalEntry>(m_database.query(
        std::string{kSelect} + "WHERE chip_serial = ? ORDER BY id", values(chipSerial)));
}

Result<std::vector<JournalEntry>> JournalStore::ofLine(const foundation::OrderLineId& line)
{
    return database::readAll<JournalEntry>(m_database.query(
        std::string{kSelect} + "WHERE order_number = ? AND line_number = ? ORDER BY id",
        values(line)));
}

Result<std::vector<JournalEntry>> JournalStore::openSteps(const std::string& chipSerial,
                                                          std::uint32_t attempt)
{
    return database::readAll<JournalEntry>(m_database.query(
        std::string{kSelect} +
            "AS begun WHERE chip_serial = ? AND attempt = ? AND phase = ? AND NOT EXISTS "
            "(SELECT 1 FROM journal AS ended WHERE ended.chip_serial = begun.chip_serial AND "
            "ended.attempt = begun.attempt AND ended.step = begun.step AND ended.phase <> ? AND "
            "ended.id > begun.id) ORDER BY id",
        values(chipSerial, attempt, StepPhase::Begun, StepPhase::Begun)));
}

} // namespace stock
