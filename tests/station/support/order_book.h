// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/temporary_folder.h"
#include "station/audit/event_log.h"
#include "station/database/database.h"
#include "station/letters/letter_store.h"
#include "station/orders/order_store.h"
#include "station/shipping/shipment_store.h"
#include "station/stock/card_store.h"
#include "tests/station/support/fail_nth_write.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace support {

/// An order book in a folder of its own, whose writes can be made to fail.
class OrderBook
{
public:
    OrderBook();

    [[nodiscard]] database::Database& database() { return *m_database; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_database->file(); }
    [[nodiscard]] FailNthWrite& writes() { return *m_writes; }
    /// Another connection to the same file.
    [[nodiscard]] std::unique_ptr<database::Database> connect();

private:
    testbench::TemporaryFolder m_folder;
    std::shared_ptr<FailNthWrite> m_writes = std::make_shared<FailNthWrite>();
    std::unique_ptr<database::Database> m_database;
};

/// Does the work as one committed unit and gives back its value; the test ends if it fails.
template <typename Work>
auto done(OrderBook& book, Work&& work)
{
    auto result = database::inTransaction(book.database(), std::forward<Work>(work));
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    if constexpr (!std::is_same_v<decltype(result), foundation::Result<void>>)
        return std::move(*result);
}

/// Anna Provsson at noon, 2 March 2026.
audit::Act anAct(const std::string& who = "Anna Provsson");

/// An order of invented people with this many lines for product ETJ-KORT, signed digitally.
orders::Order anOrder(const std::string& number = "B1", std::uint32_t lines = 1);
foundation::OrderLineId lineId(const std::string& order = "B1", std::uint32_t line = 1);

/// The order stands in the book as Kontrollerad.
void addVerified(OrderBook& book, const orders::Order& order);
/// And a card in production for its line, with a reserved letter. Returns the letter's number.
foundation::LetterNumber addCard(OrderBook& book, const foundation::OrderLineId& line,
                                 const std::string& chipSerial);

} // namespace support
