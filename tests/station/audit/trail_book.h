// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/envelope_identity.h"
#include "station/audit/head_store.h"
#include "station/audit/trail_check.h"
#include "tests/station/support/order_book.h"

namespace support {

/// The station's pair, made once for all tests of a program.
const foundation::EnvelopeIdentity& stationPair();

/// A small trail: an order with two lines, a card with its letter, two signed heads, both in a file
/// too, and an event after them. A second connection can change it behind the program's back.
class TrailBook
{
public:
    TrailBook();

    [[nodiscard]] OrderBook& book() { return m_book; }
    [[nodiscard]] database::Database& database() { return m_book.database(); }
    [[nodiscard]] std::filesystem::path heads() const { return m_folder / "heads.jsonl"; }
    [[nodiscard]] std::filesystem::path lock() const { return m_folder / "heads.lock"; }

    /// What a check finds; of the file of heads too. A trigger that is gone is not told of: to
    /// tamper, they have to be.
    std::vector<audit::TrailFinding> findings();
    /// The same of the heads alone, in the book and in the file.
    std::vector<audit::TrailFinding> headFindings();
    audit::TrailReport report();
    [[nodiscard]] audit::TrailCheck check() const;

    /// Signs, and completes the file.
    void sign();
    void stepOrder();

    /// Any statement, by somebody who minds neither triggers nor foreign keys.
    void tamper(const std::string& sql, const database::Values& values = {});
    std::vector<database::Values> rows(const std::string& sql);
    std::vector<std::string> columns(const std::string& table);

private:
    testbench::TemporaryFolder m_folder;
    OrderBook m_book;
    std::unique_ptr<database::Database> m_tamperer;
    bool m_stopped = false;
};

/// "EventChanged event 5 order B1", for comparing and for reading.
std::string describe(const audit::TrailFinding& finding);
std::vector<std::string> describe(const std::vector<audit::TrailFinding>& findings);

} // namespace support
