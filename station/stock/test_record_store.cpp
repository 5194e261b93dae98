// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/test_record_store.h"

#include "station/database/rows.h"

namespace stock {
namespace {

/// A record as its own row has it: id first, results apart.
struct Row
{
    std::int64_t id;
    std::string chipSerial;
    foundation::OrderLineId orderLine;
    std::uint32_t attempt;
    foundation::Instant at;
    std::string prover;
    bool passed;
};

} // namespace
} // namespace stock

namespace database {

template <>
struct Reader<stock::Row> : InOrder<stock::Row, std::int64_t, std::string, foundation::OrderLineId,
                                    std::uint32_t, foundation::Instant, std::string, bool>
{
};
template <>
struct Reader<stock::TestResult> : InOrder<stock::TestResult, std::string, bool, std::string>
{
};

} // namespace database

namespace stock {

using database::values;
using foundation::Result;

namespace {

Result<void> addResults(database::Transaction& transaction, std::int64_t record,
                        const std::vector<TestResult>& results)
{
    std::int64_t position = 0;
    for (const auto& result : results) {
        auto added = transaction.change(
            "INSERT INTO test_results (record_id, position, check_name, passed, detail) "
            "VALUES (?, ?, ?, ?, ?)",
            values(record, ++position, result.check, result.passed, result.detail));
        if (!added)
            return added.error();
    }
    return {};
}

Result<TestRecord> withResults(database::Database& database, const Row& row)
{
    auto results = database::readAll<TestResult>(
        database.query("SELECT check_name, passed, detail FROM test_results WHERE record_id = ? "
                       "ORDER BY position",
                       values(row.id)));
    if (!results)
        return results.error();
    return TestRecord{row.chipSerial, row.orderLine, row.attempt,        row.at,
                      row.prover,     row.passed,    std::move(*results)};
}

} // namespace

Result<void> TestRecordStore::add(database::Transaction& transaction, const TestRecord& record)
{
    auto id = database::readOne<std::int64_t>(
        transaction.returning("INSERT INTO test_records (chip_serial, order_number, line_number, "
                              "attempt, at, prover, passed) VALUES (?, ?, ?, ?, ?, ?, ?) "
                              "RETURNING id",
                              values(record.chipSerial, record.orderLine, record.attempt, record.at,
                                     record.prover, record.passed)),
        "test record");
    if (!id)
        return id.error();
    return addResults(transaction, *id, record.results);
}

Result<std::vector<TestRecord>> TestRecordStore::ofCard(const std::string& chipSerial)
{
    auto rows = database::readAll<Row>(m_database.query(
        "SELECT id, chip_serial, order_number, line_number, attempt, at, prover, passed "
        "FROM test_records WHERE chip_serial = ? ORDER BY id",
        values(chipSerial)));
    if (!rows)
        return rows.error();
    std::vector<TestRecord> records;
    for (auto& row : *rows) {
        auto record = withResults(m_database, row);
        if (!record)
            return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

} // namespace stock
