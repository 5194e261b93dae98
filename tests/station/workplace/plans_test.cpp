// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What lists and searches ask is answered by indexes, however big the book: SQLite's own word for
// how it goes about each statement.

#include "station/audit/event_search.h"
#include "station/database/statement_watch.h"
#include "station/stock/certificate_store.h"
#include "station/stock/journal_store.h"
#include "station/workplace/find_acts.h"
#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <gmock/gmock.h>

#include <regex>
#include <set>
#include <sstream>

namespace {

using testing::IsEmpty;
using testing::SizeIs;

/// Steps of a plan that read or sort a whole table.
std::vector<std::string> slowSteps(const std::string& plan)
{
    static const std::regex kSlow{
        "SCAN (orders|order_lines|cards|certificates|letters|shipments|events|journal|waiting)\\b.*"
        "|USE TEMP B-TREE.*"};
    // In the order of the list, of an index of what is not done yet, until the page is full.
    static const std::regex kAllowed{"SCAN orders USING INDEX orders_worklist|SCAN events"};
    std::vector<std::string> slow;
    std::istringstream lines{plan};
    for (std::string line; std::getline(lines, line);) {
        std::smatch step;
        if (std::regex_search(line, step, kSlow) && !std::regex_match(step.str(), kAllowed))
            slow.push_back(step.str());
    }
    return slow;
}

class Plans : public testing::Test
{
protected:
    support::OrderBook m_book;
    std::set<std::string> m_asked;

    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        support::addCard(m_book, support::lineId(), "0A0B");
        database::watchStatements(m_book.database(), [this](std::string_view sql) {
            if (sql.starts_with("SELECT"))
                m_asked.emplace(sql);
        });
    }

    [[nodiscard]] std::string planOf(const std::string& sql) const
    {
        return support::askShell(m_book.file(), "EXPLAIN QUERY PLAN " + sql);
    }
    void expectQuick()
    {
        for (const auto& sql : m_asked)
            EXPECT_THAT(slowSteps(planOf(sql)), IsEmpty()) << sql << "\n" << planOf(sql);
    }
};

} // namespace

TEST_F(Plans, ASlowOneIsSeen)
{
    EXPECT_THAT(slowSteps(planOf("SELECT number FROM orders WHERE comment = ?")), SizeIs(1));
    EXPECT_THAT(slowSteps(planOf("SELECT number FROM letters ORDER BY reserved_at")), SizeIs(2));
    EXPECT_THAT(slowSteps(planOf("SELECT number FROM letters ORDER BY number LIMIT 500")),
                SizeIs(1))
        << "a page is asked for by its key";
}

TEST_F(Plans, OfOrdersAndTheirLines)
{
    orders::OrderStore orders{m_book.database()};
    const auto number = *foundation::OrderNumber::parse("B1");
    const auto organisation = foundation::OrganisationNumber::parse("5599990016").value();
    EXPECT_TRUE(orders.list({}));
    EXPECT_TRUE(orders.list({.state = orders::OrderState::Delivered, .after = number}));
    EXPECT_TRUE(orders.list({.organisation = organisation, .after = number}));
    EXPECT_TRUE(
        orders.list({.state = orders::OrderState::Delivered, .organisation = organisation}));
    EXPECT_TRUE(orders.worklist(500));
    EXPECT_TRUE(orders.late(*foundation::parseCivilDate("2030-01-01"), 500));
    EXPECT_TRUE(orders.linesIn(orders::LineState::Made));
    EXPECT_TRUE(orders.asPlaced(number));
    const auto line = orders.line(support::lineId());
    ASSERT_TRUE(line);
    EXPECT_TRUE(orders.otherCardsOf(*line, support::anAct().when));
    EXPECT_TRUE(orders.countWaiting({"ETJ-KORT"}));
    EXPECT_GT(m_asked.size(), 8U);
    expectQuick();
}

// What one line or card has is little: it may be sorted.
TEST_F(Plans, OfCardsLettersAndShipments)
{
    auto& book = m_book.database();
    const auto line = support::lineId();
    stock::CardStore cards{book};
    EXPECT_TRUE(cards.list({}));
    EXPECT_TRUE(cards.list({.state = stock::CardState::Ready, .product = "ETJ-KORT"}));
    EXPECT_TRUE(cards.findByChip("0A0B"));
    stock::CertificateStore certificates{book};
    EXPECT_TRUE(certificates.in(stock::CertificateState::OnCard, 500, "7F"));
    EXPECT_TRUE(stock::JournalStore{book}.openSteps("0A0B", 1));
    letters::LetterStore letters{book};
    EXPECT_TRUE(letters.list({}));
    EXPECT_TRUE(letters.list({.state = letters::LetterState::Ready}));
    shipping::ShipmentStore shipments{book};
    EXPECT_TRUE(shipments.list({}));
    EXPECT_TRUE(shipments.list({.state = shipping::ShipmentState::Packed}));
    EXPECT_TRUE(shipments.ofLine(line));
    EXPECT_TRUE(shipments.findByLabel("RR473124829GB"));
    EXPECT_GE(m_asked.size(), 10U);
    expectQuick();
}

TEST_F(Plans, OfEventsByTheirNumbers)
{
    auto& book = m_book.database();
    EXPECT_TRUE(audit::history(book, *foundation::OrderNumber::parse("B1")));
    EXPECT_TRUE(audit::findEvents(book, {}, 0, 500));
    audit::EventFilter refused;
    refused.refusedOnly = true;
    EXPECT_TRUE(audit::findEvents(book, refused, 7, 500));
    EXPECT_GE(m_asked.size(), 3U);
    expectQuick();
}

TEST_F(Plans, OfSearches)
{
    for (const auto* typed : {"B1", "5599990016", "0a0b", "åsa öberg", "påhittade", "exempelsson",
                              "orjan@exempel.example"})
        EXPECT_TRUE(workplace::findIn(m_book.database(), typed)) << typed;
    EXPECT_GT(m_asked.size(), 25U);
    expectQuick();
}
