// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A16: when an order is due, what stopping does to that, and in which order orders are worked at.

#include "station/orders/due_day.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

#include <gmock/gmock.h>

using foundation::CivilDate;
using orders::Order;
using orders::OrderState;
using support::anOrder;
using testing::ElementsAre;

namespace {

CivilDate day(std::string_view text)
{
    return *foundation::parseCivilDate(text);
}

class DueDay : public ::testing::Test
{
protected:
    support::OrderBook m_book;
    orders::OrderStore m_orders{m_book.database()};

    static audit::Act on(const std::string& date)
    {
        return {"Anna Provsson", "desk-1", *foundation::parseInstant(date + "T12:00:00Z")};
    }
    void add(const Order& order, const std::string& date = "2026-03-02")
    {
        support::done(m_book, [&](database::Transaction& transaction) {
            return m_orders.add(transaction, order, on(date));
        });
    }
    void step(const Order& order, OrderState to, const std::string& date)
    {
        support::done(m_book, [&](database::Transaction& transaction) {
            return m_orders.step(transaction, order.number, to, on(date), "a reason");
        });
    }
    std::string dueOf(const Order& order)
    {
        const auto record = m_orders.find(order.number);
        return record->due ? foundation::toText(*record->due) : "none";
    }
};

Order signedOn(const std::string& number, const std::string& date, bool express = false)
{
    auto order = anOrder(number);
    order.signedOn = day(date);
    order.express = express;
    return order;
}

} // namespace

TEST_F(DueDay, A16_FiveWorkingDaysOrTwoForExpress)
{
    EXPECT_EQ(orders::dueDay(false, day("2026-03-02")), day("2026-03-09"));
    EXPECT_EQ(orders::dueDay(true, day("2026-03-02")), day("2026-03-04"));
    EXPECT_EQ(orders::dueDay(true, day("2026-04-02")), day("2026-04-08")) << "over Easter";
}

TEST_F(DueDay, CountsFromTheSignatureAndNotFromTheFile)
{
    const auto order = signedOn("B1", "2026-02-24");
    add(order, "2026-03-02");
    EXPECT_EQ(dueOf(order), "2026-03-03");
    auto byOfficer = anOrder("B2");
    byOfficer.signing = orders::Signing::RegisteredOfficer;
    byOfficer.signedOn.reset();
    byOfficer.received = day("2026-02-25");
    add(byOfficer);
    EXPECT_EQ(dueOf(byOfficer), "2026-03-04") << "A9: without a signing step";
}

TEST_F(DueDay, IsUnknownUntilTheSignedOrderArrives)
{
    auto order = anOrder();
    order.signing = orders::Signing::Paper;
    order.signedOn.reset();
    add(order, "2026-03-02");
    EXPECT_EQ(dueOf(order), "none");
    step(order, OrderState::Arrived, "2026-03-13");
    EXPECT_EQ(dueOf(order), "2026-03-20");
    step(order, OrderState::Unpaid, "2026-03-16");
    EXPECT_EQ(dueOf(order), "none");
    step(order, OrderState::Arrived, "2026-03-18");
    EXPECT_EQ(dueOf(order), "2026-03-25");
}

TEST_F(DueDay, A26_MovesOnByTheWorkingDaysThatItStoodStill)
{
    const auto order = signedOn("B1", "2026-03-02");
    add(order);
    EXPECT_EQ(dueOf(order), "2026-03-09");
    step(order, OrderState::Stopped, "2026-03-05");
    step(order, OrderState::Arrived, "2026-03-09"); // Friday and Monday
    EXPECT_EQ(dueOf(order), "2026-03-11");
}

TEST_F(DueDay, AnOrderFromBeforeDueDaysGetsItsOwnWithItsNextStep)
{
    const auto order = signedOn("B1", "2026-03-02");
    add(order);
    support::done(m_book, [&](database::Transaction& transaction) {
        return transaction.change("UPDATE orders SET due = NULL");
    });
    step(order, OrderState::Verified, "2026-03-03");
    EXPECT_EQ(dueOf(order), "2026-03-09");
}

TEST_F(DueDay, SaysWhatIsLate)
{
    const auto order = signedOn("B1", "2026-03-02");
    add(order);
    const auto urgency = [&](std::string_view today) {
        return orders::urgencyOf(*m_orders.find(order.number), day(today));
    };
    EXPECT_EQ(urgency("2026-03-08"), orders::Urgency::None);
    EXPECT_EQ(urgency("2026-03-09"), orders::Urgency::Today);
    EXPECT_EQ(urgency("2026-03-10"), orders::Urgency::Late);
    step(order, OrderState::Stopped, "2026-03-05");
    EXPECT_EQ(urgency("2026-03-10"), orders::Urgency::None) << "it waits for the orderer";
}

TEST_F(DueDay, TheWorklistHasExpressFirstThenWhatIsDueThenWhatIsNotSigned)
{
    auto unsignedYet = anOrder("B0");
    unsignedYet.signing = orders::Signing::Paper;
    unsignedYet.signedOn.reset();
    for (const auto& order :
         {unsignedYet, signedOn("B1", "2026-03-02"), signedOn("B2", "2026-02-24"),
          signedOn("B3", "2026-03-02", true), signedOn("B4", "2026-02-27", true)})
        add(order);
    auto gone = signedOn("B5", "2026-02-01");
    add(gone);
    support::done(m_book, [&](database::Transaction& transaction) {
        return m_orders.cancel(transaction, gone.number, orders::CancelGround::OrderersWish,
                               on("2026-03-02"), "not needed");
    });
    const auto records = m_orders.worklist(100);
    std::vector<std::string> numbers;
    for (const auto& record : *records)
        numbers.push_back(record.order.number.text());
    EXPECT_THAT(numbers, ElementsAre("B4", "B3", "B2", "B1", "B0"));
    EXPECT_EQ(m_orders.worklist(2)->size(), 2U);
    step(signedOn("B4", "2026-02-27", true), OrderState::Stopped, "2026-03-02");
    EXPECT_EQ(m_orders.worklist(1)->at(0).order.number.text(), "B3") << "B4 waits for its orderer";

    const auto late = m_orders.late(day("2026-03-05"), 100);
    numbers.clear();
    for (const auto& record : *late)
        numbers.push_back(record.order.number.text());
    EXPECT_THAT(numbers, ElementsAre("B3", "B2"));
}

TEST_F(DueDay, TheWorklistIsReadByItsIndex)
{
    EXPECT_THAT(support::askShell(m_book.file(),
                                  "EXPLAIN QUERY PLAN SELECT number FROM orders WHERE state NOT IN "
                                  "('Levererad', 'Order Avbruten') ORDER BY (state IN "
                                  "('Registrerad', 'Stoppad', 'Ej betald')), express DESC, (due IS "
                                  "NULL), due, number LIMIT 10"),
                testing::AllOf(testing::HasSubstr("orders_worklist"),
                               testing::Not(testing::HasSubstr("TEMP B-TREE"))));
}
