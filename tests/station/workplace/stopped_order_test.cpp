// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A10, A20-A22, A26: stopping an order gets it round neither its signature nor its check.

#include "station/workplace/order_acts.h"
#include "tests/flow/flow_station.h"

#include <gtest/gtest.h>

namespace {

using flow::mustSucceed;
using foundation::ErrorCode;
using orders::OrderState;

class StoppedOrder : public testing::Test
{
protected:
    flow::FlowStation m_station;
    foundation::OrderNumber m_order = *foundation::OrderNumber::parse("B2026-0103"); // on paper

    void SetUp() override { m_station.importDemo(); }
    void registerUnsigned()
    {
        m_station.tamperedOnPurpose();
        auto& database = *m_station.desk().database;
        mustSucceed(database::inTransaction(
            database, [](database::Transaction& t) -> foundation::Result<void> {
                auto changed = t.change("UPDATE orders SET state = 'Registrerad', signed_on = NULL "
                                        "WHERE number = 'B2026-0103'");
                return changed ? foundation::Result<void>{} : changed.error();
            }));
    }
    void stop() { mustSucceed(workplace::stopOrder(m_station.desk(), m_order, "not signed")); }
    foundation::Result<void> approve()
    {
        return flow::ended(workplace::approveOrder(m_station.desk(), m_order));
    }
    foundation::Result<void> resume() { return workplace::resumeOrder(m_station.desk(), m_order); }
    OrderState state()
    {
        return flow::valueOf(workplace::showOrder(m_station.desk(), m_order)).record.state;
    }
};

TEST_F(StoppedOrder, ThatNobodyHasSignedIsNotApproved)
{
    registerUnsigned();
    stop();
    EXPECT_EQ(approve().error().code, ErrorCode::RuleViolated);
    EXPECT_EQ(state(), OrderState::Stopped);
    mustSucceed(resume());
    EXPECT_EQ(state(), OrderState::Registered);
}

TEST_F(StoppedOrder, ArrivesWhenItsSignatureDoes)
{
    registerUnsigned();
    stop();
    mustSucceed(workplace::markArrived(m_station.desk(), m_order));
    mustSucceed(approve());
    EXPECT_EQ(state(), OrderState::Verified);
}

TEST_F(StoppedOrder, ThatNobodyHasCheckedIsNotApproved)
{
    stop(); // as Ankommen
    EXPECT_EQ(approve().error().code, ErrorCode::RuleViolated);
    mustSucceed(resume());
    EXPECT_EQ(state(), OrderState::Arrived);
}

TEST_F(StoppedOrder, ThatWasApprovedGoesOn)
{
    mustSucceed(approve());
    stop();
    mustSucceed(resume());
    EXPECT_EQ(state(), OrderState::Verified);
    stop();
    mustSucceed(approve());
    EXPECT_EQ(state(), OrderState::Verified);
    EXPECT_EQ(resume().error().code, ErrorCode::IllegalStep); // it is not stopped
}

} // namespace
