// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/orders/order_states.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/step_table.h"

using orders::CancelGround;
using orders::LineCount;
using orders::LineState;
using orders::OrderState;
using support::anAct;
using support::lineId;

namespace {

class States : public ::testing::Test
{
protected:
    void SetUp() override { support::addVerified(m_book, support::anOrder("B1", 2)); }

    void force(const std::string& sql)
    {
        support::done(m_book, [&](database::Transaction& t) { return t.change(sql); });
    }

    support::OrderBook m_book;
    orders::OrderStore m_orders{m_book.database()};
};

std::string quoted(auto state)
{
    return '\'' + std::string{database::storedName(state)} + '\'';
}

LineCount count(std::initializer_list<LineState> states)
{
    LineCount lines;
    for (const auto state : states)
        lines.add(state);
    return lines;
}

} // namespace

TEST_F(States, OfAnOrderByHandFollowTheTable)
{
    const std::set<std::string> legal{"Registrerad -> Ankommen",
                                      "Registrerad -> Ej betald",
                                      "Registrerad -> Stoppad",
                                      "Registrerad -> Order Avbruten",
                                      "Ankommen -> Kontrollerad",
                                      "Ankommen -> Stoppad",
                                      "Ankommen -> Order Avbruten",
                                      "Ankommen -> Ej betald",
                                      "Kontrollerad -> Stoppad",
                                      "Kontrollerad -> Order Avbruten",
                                      "Pågår -> Stoppad",
                                      "Pågår -> Order Avbruten",
                                      "Dellevererad -> Stoppad",
                                      "Dellevererad -> Order Avbruten",
                                      "Levererad -> Order Avbruten",
                                      "Stoppad -> Ankommen",
                                      "Stoppad -> Registrerad",
                                      "Stoppad -> Kontrollerad",
                                      "Stoppad -> Order Avbruten",
                                      "Ej betald -> Registrerad",
                                      "Ej betald -> Ankommen",
                                      "Ej betald -> Order Avbruten"};
    support::tryEveryStep<OrderState>(legal, [&](OrderState from, OrderState to) {
        // A stopped one as if it had been stopped where it shall go on: that is tried apart.
        const auto stoppedIn =
            to == OrderState::Verified ? OrderState::Verified : OrderState::Registered;
        force("UPDATE orders SET state = " + quoted(from) + ", stopped_in = " + quoted(stoppedIn));
        force("UPDATE order_lines SET state = 'waiting'");
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            if (to == OrderState::Cancelled)
                return m_orders.cancel(t, lineId().order, CancelGround::OrderersWish, anAct(),
                                       "ordered twice");
            return m_orders.step(t, lineId().order, to, anAct(), "signature missing");
        });
    });
}

TEST_F(States, OfALineFollowTheTable)
{
    const std::set<std::string> legal{
        "waiting -> cancelled", "claimed -> waiting",    "claimed -> made",
        "made -> shipped",      "made -> waiting",       "made -> cancelled",
        "made -> returned",     "shipped -> delivered",  "shipped -> returned",
        "returned -> shipped",  "returned -> delivered", "returned -> waiting",
        "returned -> cancelled"};
    support::tryEveryStep<LineState>(legal, [&](LineState from, LineState to) {
        const bool claimed = from == LineState::Claimed;
        force(
            "UPDATE order_lines SET state = 'waiting', claimed_by = NULL, claimed_at_place = NULL");
        force("UPDATE orders SET state = 'Pågår'");
        force("UPDATE order_lines SET state = " + quoted(from) +
              (claimed ? ", claimed_by = 'a', claimed_at_place = 'b'" : "") +
              " WHERE line_number = 1");
        // The order's own step is not the matter here: let it stand where any may follow.
        force("UPDATE orders SET state = 'Stoppad'");
        if (to == LineState::Shipped)
            force("UPDATE orders SET state = 'Pågår'");
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.stepLine(t, lineId(), to, anAct());
        });
    });
}

TEST_F(States, AStoppedOrderNeedsAReasonAndShipsNothing)
{
    auto stop = [&](const std::string& reason) {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_orders.step(t, lineId().order, OrderState::Stopped, anAct(), reason);
        });
    };
    const auto refused = stop("");
    EXPECT_EQ(refused.error().code, foundation::ErrorCode::RuleViolated);
    EXPECT_TRUE(refused.error().context.starts_with("A26")) << refused.error().context;
    force("UPDATE order_lines SET state = 'made' WHERE line_number = 1");
    ASSERT_TRUE(stop("power of attorney missing"));
    EXPECT_EQ(m_orders.find(lineId().order)->reason, "power of attorney missing");
    auto shipped = database::inTransaction(m_book.database(), [&](database::Transaction& t) {
        return m_orders.stepLine(t, lineId(), LineState::Shipped, anAct());
    });
    EXPECT_TRUE(shipped.error().context.starts_with("A26")) << shipped.error().context;
}

TEST_F(States, AnOrderThatIsReleasedGoesOnWhereItWas)
{
    force("UPDATE order_lines SET state = 'shipped' WHERE line_number = 1");
    force("UPDATE orders SET state = 'Stoppad', stopped_in = 'Pågår'");
    support::done(m_book, [&](database::Transaction& t) {
        return m_orders.step(t, lineId().order, OrderState::Verified, anAct());
    });
    EXPECT_EQ(m_orders.find(lineId().order)->state, OrderState::PartlyDelivered);
}

TEST_F(States, AStoppedOrderGoesOnWhereItWasStoppedAndNoFurther)
{
    struct Case
    {
        OrderState stoppedIn;
        OrderState to;
        bool allowed;
    };
    for (const auto& each : {Case{OrderState::Registered, OrderState::Registered, true},
                             Case{OrderState::Registered, OrderState::Arrived, true},
                             Case{OrderState::Registered, OrderState::Verified, false},
                             Case{OrderState::Arrived, OrderState::Registered, false},
                             Case{OrderState::Arrived, OrderState::Arrived, true},
                             Case{OrderState::Arrived, OrderState::Verified, false},
                             Case{OrderState::Verified, OrderState::Registered, false},
                             Case{OrderState::Verified, OrderState::Arrived, true},
                             Case{OrderState::Verified, OrderState::Verified, true}}) {
        force("UPDATE orders SET state = " + quoted(each.stoppedIn));
        const auto step = [&](OrderState to) {
            return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
                return m_orders.step(t, lineId().order, to, anAct(), "signature missing");
            });
        };
        ASSERT_TRUE(step(OrderState::Stopped));
        EXPECT_EQ(m_orders.find(lineId().order)->stoppedIn, each.stoppedIn);
        EXPECT_EQ(step(each.to).ok(), each.allowed) << quoted(each.stoppedIn) << quoted(each.to);
        EXPECT_EQ(m_orders.find(lineId().order)->state,
                  each.allowed ? each.to : OrderState::Stopped);
    }
}

TEST_F(States, AStoppedOrderWithCardsDoesNotGoBackToItsArrival)
{
    force("UPDATE orders SET state = 'Stoppad', stopped_in = 'Pågår'");
    force("UPDATE order_lines SET state = 'made' WHERE line_number = 1");
    const auto arrived = database::inTransaction(m_book.database(), [&](database::Transaction& t) {
        return m_orders.step(t, lineId().order, OrderState::Arrived, anAct());
    });
    EXPECT_TRUE(arrived.error().context.starts_with("A23")) << arrived.error().context;
}

TEST(DerivedState, FollowsTheLines)
{
    using enum LineState;
    EXPECT_EQ(derivedState(count({Waiting, Waiting})), OrderState::Verified);
    EXPECT_EQ(derivedState(count({Waiting, Claimed})), OrderState::InProgress);
    EXPECT_EQ(derivedState(count({Made, Waiting})), OrderState::InProgress);
    EXPECT_EQ(derivedState(count({Made, Made})), OrderState::InProgress);
    EXPECT_EQ(derivedState(count({Shipped, Waiting})), OrderState::PartlyDelivered);
    EXPECT_EQ(derivedState(count({Delivered, Made})), OrderState::PartlyDelivered);
    EXPECT_EQ(derivedState(count({Shipped, Delivered})), OrderState::Delivered);
    EXPECT_EQ(derivedState(count({Shipped, Cancelled})), OrderState::Delivered);
    EXPECT_EQ(derivedState(count({Waiting, Cancelled})), OrderState::Verified);
    EXPECT_EQ(derivedState(count({Cancelled, Cancelled})), OrderState::Cancelled);
    EXPECT_EQ(derivedState(count({Returned, Waiting})), OrderState::PartlyDelivered);
}

TEST(Signing, BoundsHowTheLetterTravels)
{
    using enum orders::LetterDelivery;
    EXPECT_TRUE(orders::letterMayTravel(orders::Signing::Paper, Paper));
    EXPECT_FALSE(orders::letterMayTravel(orders::Signing::Paper, Sms));
    EXPECT_FALSE(orders::letterMayTravel(orders::Signing::Paper, Email));
    EXPECT_TRUE(orders::letterMayTravel(orders::Signing::Digital, Email));
    EXPECT_TRUE(orders::letterMayTravel(orders::Signing::RegisteredOfficer, Sms));
}
