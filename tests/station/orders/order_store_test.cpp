// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_store.h"

#include "tests/station/support/order_book.h"

using foundation::ErrorCode;
using orders::CancelGround;
using orders::LineState;
using orders::Order;
using orders::OrderState;
using support::anAct;
using support::anOrder;
using support::lineId;

namespace {

class OrderStore : public ::testing::Test
{
protected:
    foundation::Result<void> add(const Order& order)
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.add(t, order, anAct());
        });
    }
    foundation::Result<void> stepLine(std::uint32_t line, LineState to)
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.stepLine(t, lineId("B1", line), to, anAct());
        });
    }
    OrderState stateOf(const std::string& order = "B1")
    {
        return m_orders.find(*foundation::OrderNumber::parse(order))->state;
    }
    void make(std::uint32_t line)
    {
        support::done(m_book, [&](database::Transaction& t) {
            return m_orders.claim(t, lineId("B1", line), anAct());
        });
        ASSERT_TRUE(stepLine(line, LineState::Made));
    }

    support::OrderBook m_book;
    orders::OrderStore m_orders{m_book.database()};
};

} // namespace

TEST_F(OrderStore, GivesBackWhatWasPlaced)
{
    auto order = anOrder("B1", 3);
    order.comment = "Gäller Skolverket; 'citat' och \"fler\"";
    order.express = true;
    order.lines[1].holder.hsaId = *foundation::HsaId::parse("TSTNMT2321000156-10XK");
    order.lines[2].holder = {};
    order.lines[2].serviceIdentity.reset();
    ASSERT_TRUE(add(order));
    EXPECT_EQ(**m_orders.asPlaced(order.number), order);
    EXPECT_EQ(*m_orders.asPlaced(*foundation::OrderNumber::parse("B2")), std::nullopt);
    EXPECT_EQ(m_orders.find(order.number)->addedAt, anAct().when);
}

TEST_F(OrderStore, BeginsWhereItsSigningSays)
{
    auto signedDigitally = anOrder("B1");
    auto onPaper = anOrder("B2");
    onPaper.signing = orders::Signing::Paper;
    onPaper.signedOn.reset();
    auto byOfficer = anOrder("B3");
    byOfficer.signing = orders::Signing::RegisteredOfficer;
    byOfficer.signedOn.reset();
    for (const auto& order : {signedDigitally, onPaper, byOfficer})
        ASSERT_TRUE(add(order));
    EXPECT_EQ(stateOf("B1"), OrderState::Arrived);
    EXPECT_EQ(stateOf("B2"), OrderState::Registered);
    EXPECT_EQ(stateOf("B3"), OrderState::Arrived);
}

TEST_F(OrderStore, KeepsA34AndUniqueNumbers)
{
    auto order = anOrder("B1");
    order.signing = orders::Signing::Paper;
    order.letterDelivery = orders::LetterDelivery::Email;
    EXPECT_TRUE(add(order).error().context.starts_with("A34"));
    ASSERT_TRUE(add(anOrder("B1")));
    EXPECT_EQ(add(anOrder("B1")).error().code, ErrorCode::AlreadyExists);
    auto sameIdentity = anOrder("B2");
    sameIdentity.lines[0].serviceIdentity = anOrder("B1").lines[0].serviceIdentity;
    EXPECT_EQ(add(sameIdentity).error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(m_orders.find(sameIdentity.number).error().code, ErrorCode::NotFound);
}

TEST_F(OrderStore, ACancelledLineFreesItsIdentity)
{
    ASSERT_TRUE(add(anOrder("B1")));
    support::done(m_book, [&](database::Transaction& t) {
        return m_orders.cancel(t, lineId().order, CancelGround::OrderersWish, anAct(),
                               "wrong name");
    });
    auto again = anOrder("B2");
    again.lines[0].serviceIdentity = anOrder("B1").lines[0].serviceIdentity;
    EXPECT_TRUE(add(again));
    const auto cancelled = m_orders.find(lineId().order);
    EXPECT_EQ(cancelled->cancelGround, CancelGround::OrderersWish);
    EXPECT_EQ(cancelled->reason, "wrong name");
}

TEST_F(OrderStore, FollowsItsLinesFromVerifiedToDelivered)
{
    support::addVerified(m_book, anOrder("B1", 2));
    EXPECT_EQ(stateOf(), OrderState::Verified);
    make(1);
    EXPECT_EQ(stateOf(), OrderState::InProgress);
    ASSERT_TRUE(stepLine(1, LineState::Shipped));
    EXPECT_EQ(stateOf(), OrderState::PartlyDelivered);
    make(2);
    EXPECT_EQ(stateOf(), OrderState::PartlyDelivered);
    ASSERT_TRUE(stepLine(2, LineState::Shipped));
    EXPECT_EQ(stateOf(), OrderState::Delivered);
    ASSERT_TRUE(stepLine(1, LineState::Delivered));
    EXPECT_EQ(stateOf(), OrderState::Delivered);
}

TEST_F(OrderStore, TakesUpAgainWhatCameBack)
{
    support::addVerified(m_book, anOrder("B1", 1));
    make(1);
    ASSERT_TRUE(stepLine(1, LineState::Shipped));
    ASSERT_TRUE(stepLine(1, LineState::Returned));
    EXPECT_EQ(stateOf(), OrderState::Delivered);
    ASSERT_TRUE(stepLine(1, LineState::Waiting));
    EXPECT_EQ(stateOf(), OrderState::Verified);
    make(1);
    EXPECT_EQ(stateOf(), OrderState::InProgress);
}

TEST_F(OrderStore, IsNotCancelledWhileAReaderWorksOrAfterACardLeft)
{
    support::addVerified(m_book, anOrder("B1", 2));
    auto cancel = [&] {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.cancel(t, lineId().order, CancelGround::NotApprovable, anAct(), "why");
        });
    };
    support::done(m_book,
                  [&](database::Transaction& t) { return m_orders.claim(t, lineId(), anAct()); });
    EXPECT_EQ(cancel().error().code, ErrorCode::OrderClaimed);
    ASSERT_TRUE(stepLine(1, LineState::Made));
    ASSERT_TRUE(stepLine(1, LineState::Shipped));
    EXPECT_EQ(cancel().error().code, ErrorCode::IllegalStep);
    EXPECT_EQ(m_orders.line(lineId("B1", 2))->state, LineState::Waiting); // none of it happened
    ASSERT_TRUE(stepLine(1, LineState::Returned));
    EXPECT_TRUE(cancel());
}

TEST_F(OrderStore, TheLastLineIsCancelledWithItsOrder)
{
    support::addVerified(m_book, anOrder("B1", 2));
    ASSERT_TRUE(stepLine(1, LineState::Cancelled));
    EXPECT_TRUE(stepLine(2, LineState::Cancelled).error().context.starts_with("A27"));
}

TEST_F(OrderStore, StatesOfProductionAreNotSetByHand)
{
    support::addVerified(m_book, anOrder());
    for (const auto to : {OrderState::InProgress, OrderState::PartlyDelivered,
                          OrderState::Delivered, OrderState::Cancelled}) {
        auto set = database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.step(t, lineId().order, to, anAct(), "because");
        });
        EXPECT_EQ(set.error().code, ErrorCode::RuleViolated);
    }
}

TEST_F(OrderStore, ListsByStateAndOrganisationInPages)
{
    for (const auto* number : {"B1", "B2", "B3", "B4"})
        ASSERT_TRUE(add(anOrder(number)));
    auto other = anOrder("A9");
    other.organisation.number = *foundation::OrganisationNumber::parse("5599990024");
    other.lines[0].serviceIdentity.reset();
    ASSERT_TRUE(add(other));
    support::addVerified(m_book, anOrder("B5"));

    auto page = m_orders.list({.state = OrderState::Arrived, .most = 3});
    ASSERT_EQ(page->size(), 3U);
    EXPECT_EQ(page->front().order.number.text(), "A9");
    page = m_orders.list({.state = OrderState::Arrived, .after = page->back().order.number});
    ASSERT_EQ(page->size(), 2U);
    EXPECT_EQ(page->back().order.number.text(), "B4");
    EXPECT_EQ(m_orders.list({.organisation = other.organisation.number})->size(), 1U);
    EXPECT_EQ(m_orders.linesIn(LineState::Waiting)->size(), 6U);
    using Count = std::vector<std::pair<OrderState, std::int64_t>>;
    EXPECT_EQ(*m_orders.count(), (Count{{OrderState::Arrived, 5}, {OrderState::Verified, 1}}));
}

TEST_F(OrderStore, TellsItsHistory)
{
    support::addVerified(m_book, anOrder("B1", 2));
    make(1);
    std::vector<std::string> told;
    auto events = audit::history(m_book.database(), lineId().order);
    ASSERT_TRUE(events);
    for (const auto& event : *events)
        told.push_back(event.subject.id + ": " + event.happening.from + " -> " +
                       event.happening.to);
    EXPECT_EQ(told, (std::vector<std::string>{
                        "B1:  -> Ankommen", "B1/1:  -> waiting", "B1/2:  -> waiting",
                        "B1: Ankommen -> Kontrollerad", "B1/1: waiting -> claimed",
                        "B1: Kontrollerad -> Pågår", "B1/1: claimed -> made"}));
}
