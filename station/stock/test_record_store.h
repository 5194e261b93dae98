// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "station/database/transaction.h"

namespace stock {

/// One thing that a proof looked at.
struct TestResult
{
    std::string check; ///< "sign authentication", "chain signature", "tries pin1"
    bool passed = false;
    std::string detail{}; ///< a fingerprint, a count; never a code

    friend bool operator==(const TestResult&, const TestResult&) = default;
};

/// The proof of one finished card: the only test that it ever gets (A55).
struct TestRecord
{
    std::string chipSerial;
    foundation::OrderLineId orderLine;
    std::uint32_t attempt;
    foundation::Instant at;
    std::string prover; ///< the module that judged: "opensc-pkcs11.so 0.23.0"
    bool passed;
    std::vector<TestResult> results;

    friend bool operator==(const TestRecord&, const TestRecord&) = default;
};

/// The test records, never changed once written. The Database's thread only.
class TestRecordStore
{
public:
    explicit TestRecordStore(database::Database& database) : m_database{database} {}

    foundation::Result<void> add(database::Transaction& transaction, const TestRecord& record);
    /// In the order of time.
    foundation::Result<std::vector<TestRecord>> ofCard(const std::string& chipSerial);

private:
    database::Database& m_database;
};

} // namespace stock
