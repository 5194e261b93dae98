// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/stock/card_store.h"
#include "station/stock/lot_store.h"
#include "station/stock/run_store.h"
#include "tests/station/support/order_book.h"

namespace stocktest {

/// An order book with stores of stock on it; each call is a unit of work of its own.
class StockedBook : public ::testing::Test
{
protected:
    void SetUp() override { support::addVerified(m_book, support::anOrder("B1", 4)); }

    template <typename Work>
    auto work(const Work& unit)
    {
        return database::inTransaction(m_book.database(), unit);
    }
    foundation::Result<void> receive(const std::string& lot, const std::vector<std::string>& chips,
                                     const std::string& expires = {})
    {
        stock::Lot received{lot, "MYEID", "Exempelkort AB", "TK-1", "Cabinet 3", {}};
        if (!expires.empty())
            received.expires = *foundation::parseCivilDate(expires);
        return work([&](database::Transaction& t) {
            return m_lots.receive(t, received, chips, support::anAct());
        });
    }
    foundation::Result<void> stepLot(const std::string& lot, stock::LotState to,
                                     const std::string& why = "tested")
    {
        return work([&](database::Transaction& t) {
            return m_lots.step(t, lot, to, why, support::anAct());
        });
    }
    foundation::Result<std::uint32_t> open(const std::vector<stock::LotCount>& taken,
                                           const std::string& station = "Here")
    {
        return work([&](database::Transaction& t) {
            return m_runs.open(t, station, taken, support::anAct());
        });
    }
    foundation::Result<void> close(std::uint32_t run, const std::vector<stock::LotCount>& returned)
    {
        return work([&](database::Transaction& t) {
            return m_runs.close(t, run, returned, support::anAct());
        });
    }
    /// Begins a card in a run, and leaves it in a state.
    void make(const std::string& chip, std::uint32_t run, stock::CardState state,
              std::uint32_t line = 1)
    {
        support::done(m_book, [&](database::Transaction& t) {
            auto serial = m_cards.drawSerial(t, "97520");
            return m_cards.admit(t,
                                 {.chipSerial = chip,
                                  .product = "ETJ-KORT",
                                  .orderLine = support::lineId("B1", line),
                                  .serial = *serial,
                                  .run = run},
                                 support::anAct());
        });
        if (state != stock::CardState::InProduction)
            stepCard(chip, state);
    }
    void stepCard(const std::string& chip, stock::CardState state)
    {
        support::done(m_book, [&](database::Transaction& t) {
            return m_cards.step(t, chip, state, support::anAct(), "why");
        });
    }

    support::OrderBook m_book;
    stock::CardStore m_cards{m_book.database()};
    stock::LotStore m_lots{m_book.database()};
    stock::RunStore m_runs{m_book.database()};
};

} // namespace stocktest
