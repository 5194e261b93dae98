// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/failures/failure_point.h"
#include "tests/failures/order_book_faults.h"
#include "tests/flow/books.h"
#include "tests/flow/moody_authority.h"
#include "tests/flow/workshop.h"

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace failures {

/// How often a whole personalisation does what can fail.
struct Extent
{
    unsigned exchanges = 0;  ///< with the proof's
    unsigned statements = 0; ///< that write in the order book
    unsigned writes = 0;     ///< to the order book's files, by a process from start to end
    unsigned certificates = 0;
    unsigned steps = 0;
};

/// A station, a reader and a card that lets itself be failed. Throws std::runtime_error when
/// something else than the planned failure goes wrong.
class Trial
{
public:
    /// With that many order lines to make.
    explicit Trial(unsigned lines);

    /// Makes a whole card, twice: in this process, and in one of its own.
    Extent measure();
    /// Lets one card fail there, puts it in again until its order is made, and judges.
    Finding run(const Point& point);

    /// Every PUK that was ever drawn, searched for in the station's folder: what was found.
    std::vector<std::string> codesInClear();

private:
    flow::FlowStation m_station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), true};
    flow::Workshop m_workshop{1};
    flow::Books m_books{m_station};
    flow::MoodyAuthority m_authority;
    OrderBookFaults m_book;
    std::vector<std::string> m_orders;
    unsigned m_nextLine = 0;
    unsigned m_nextLot = 0;
    std::set<std::string> m_goodFiles; ///< of a card that nothing failed
    testbench::TemporaryFolder m_folder;

    std::string approveNext();
    void startLine(std::chrono::milliseconds authorityLimit);
    void freshCard();
    void inject(const Point& point);
    void heal(const Point& point, const std::string& line);
    production::Panel firstTry(const Point& point);
    void killedTry(const Point& point);
    std::string runOutside(const std::map<std::string, std::optional<std::string>>& environment,
                           bool untilSilent);
    std::vector<std::string> makeAfterAll(const std::string& line, std::string chip);
    std::vector<std::string> faultsOf(const std::string& line,
                                      const std::vector<std::string>& chips);
    std::vector<std::string> stockFaults(const std::vector<std::string>& chips);
    std::set<std::string> filesOnCard();
};

} // namespace failures
