// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_store.h"
#include "tests/station/support/order_book.h"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <set>
#include <thread>

using foundation::ErrorCode;
using orders::LineState;
using support::anAct;
using support::anOrder;
using support::lineId;

namespace {

foundation::Result<std::optional<orders::LineRecord>>
claimNext(database::Database& database, const std::string& who,
          const std::vector<std::string>& products = {})
{
    orders::OrderStore orders{database};
    return database::inTransaction(database, [&](database::Transaction& t) {
        return orders.claimNext(t, anAct(who), products);
    });
}

/// Claims until nothing waits; every line that it got.
std::vector<std::string> claimAll(database::Database& database, const std::string& who)
{
    std::vector<std::string> claimed;
    for (;;) {
        auto line = claimNext(database, who);
        if (!line)
            return {"error: " + foundation::describe(line.error())};
        if (!*line)
            return claimed;
        claimed.push_back((**line).id.text());
    }
}

class Claims : public ::testing::Test
{
protected:
    support::OrderBook m_book;
    orders::OrderStore m_orders{m_book.database()};

    void addMany(std::uint32_t orders, std::uint32_t lines)
    {
        for (std::uint32_t i = 0; i < orders; ++i)
            support::addVerified(m_book, anOrder("B" + std::to_string(100 + i), lines));
    }
    std::string next(const std::vector<std::string>& products = {})
    {
        auto line = claimNext(m_book.database(), "Anna Provsson", products);
        return line && *line ? (**line).id.text() : "";
    }
};

} // namespace

TEST_F(Claims, A16_ExpressComesFirstThenWhatIsDueFirst)
{
    auto late = anOrder("B1");
    auto early = anOrder("B2");
    early.received = *foundation::parseCivilDate("2026-02-01");
    early.signedOn = early.received;
    auto express = anOrder("B3");
    express.express = true;
    for (const auto& order : {late, early, express})
        support::addVerified(m_book, order);
    EXPECT_EQ(next(), "B3/1");
    EXPECT_EQ(next(), "B2/1");
    EXPECT_EQ(next(), "B1/1");
    EXPECT_EQ(next(), "");
}

TEST_F(Claims, OnlyWhatIsVerifiedAndOfTheRightProduct)
{
    support::done(m_book, [&](database::Transaction& t) {
        return m_orders.add(t, anOrder("B1"), anAct()); // Ankommen: not checked yet
    });
    auto siths = anOrder("B2", 2);
    siths.lines[1].product = "573";
    support::addVerified(m_book, siths);
    EXPECT_EQ(next({"473"}), "");
    EXPECT_EQ(next({"473", "573"}), "B2/2");
    EXPECT_EQ(next(), "B2/1");
    EXPECT_EQ(next(), "");
}

TEST_F(Claims, AreOneClaimantsUntilReleased)
{
    support::addVerified(m_book, anOrder());
    auto claim = [&](const std::string& who) {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.claim(t, lineId(), anAct(who));
        });
    };
    auto first = claim("Anna Provsson");
    ASSERT_TRUE(first);
    EXPECT_EQ(first->claimant, (orders::Claimant{"Anna Provsson", "desk-1"}));
    auto second = claim("Bo Låtsas");
    EXPECT_EQ(second.error().code, ErrorCode::OrderClaimed);
    EXPECT_EQ(claim("Anna Provsson").error().code, ErrorCode::OrderClaimed);
    support::done(m_book, [&](database::Transaction& t) {
        return m_orders.stepLine(t, lineId(), LineState::Waiting, anAct(), "card pulled");
    });
    EXPECT_EQ(m_orders.find(lineId().order)->state, orders::OrderState::Verified);
    EXPECT_TRUE(claim("Bo Låtsas"));
}

TEST_F(Claims, NeedAnOrderThatIsVerified)
{
    support::done(m_book,
                  [&](database::Transaction& t) { return m_orders.add(t, anOrder(), anAct()); });
    auto claimed = database::inTransaction(m_book.database(), [&](database::Transaction& t) {
        return m_orders.claim(t, lineId(), anAct());
    });
    EXPECT_TRUE(claimed.error().context.starts_with("A22")) << claimed.error().context;
}

TEST_F(Claims, ManyThreadsGetEachLineOnce)
{
    addMany(10, 4);
    constexpr std::size_t kThreads = 6;
    std::array<std::vector<std::string>, kThreads> claimed;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] {
            auto database = m_book.connect();
            claimed.at(i) = claimAll(*database, "reader " + std::to_string(i));
        });
    for (auto& thread : threads)
        thread.join();
    std::multiset<std::string> all;
    for (const auto& each : claimed)
        all.insert(each.begin(), each.end());
    EXPECT_EQ(all.size(), 40U);
    EXPECT_EQ((std::set<std::string>{all.begin(), all.end()}).size(), 40U);
    EXPECT_EQ(m_orders.linesIn(LineState::Claimed)->size(), 40U);
}

TEST_F(Claims, ManyProcessesGetEachLineOnce)
{
    addMany(8, 3);
    testbench::TemporaryFolder folder;
    std::vector<pid_t> children;
    for (int i = 0; i < 4; ++i) {
        const auto child = ::fork();
        if (child == 0) { // a process of its own with a connection of its own; no test from here on
            auto database = database::Database::open(m_book.file());
            std::ofstream out{folder / std::to_string(i)};
            if (database) {
                for (const auto& line : claimAll(**database, "station " + std::to_string(i)))
                    out << line << '\n';
            }
            out.flush();
            std::_Exit(database && out ? 0 : 1);
        }
        children.push_back(child);
    }
    std::multiset<std::string> all;
    for (std::size_t i = 0; i < children.size(); ++i) {
        int status = 0;
        ASSERT_EQ(::waitpid(children[i], &status, 0), children[i]);
        EXPECT_EQ(status, 0);
        std::ifstream in{folder / std::to_string(i)};
        for (std::string line; std::getline(in, line);)
            all.insert(line);
    }
    EXPECT_EQ(all.size(), 24U);
    EXPECT_EQ((std::set<std::string>{all.begin(), all.end()}).size(), 24U);
}
