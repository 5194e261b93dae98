// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// An order is approved when its checks pass, and support can enter what makes them pass.

#include "station/workplace/order_checks.h"

#include "station/workplace/order_acts.h"
#include "tests/flow/flow_station.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using foundation::OrderNumber;
using orders::SignerCapacity;
using testing::HasSubstr;

class OrderChecks : public testing::Test
{
protected:
    flow::FlowStation m_station;
    testbench::TemporaryFolder m_folder;
    workplace::Desk& m_desk = m_station.desk();

    /// One of the demonstration's orders, changed: the text of its file, `replaced` by `by`.
    void take(const std::map<std::string, std::string>& changes)
    {
        std::ifstream file{flow::demoOrders()};
        std::string text{std::istreambuf_iterator<char>{file}, {}};
        for (const auto& [replaced, by] : changes) {
            const auto at = text.find(replaced);
            ASSERT_NE(at, text.npos) << replaced;
            text.replace(at, replaced.size(), by);
        }
        std::ofstream{m_folder / "orders.json"} << text;
        const auto report =
            valueOf(workplace::importOrders(m_desk, m_folder / "orders.json", false));
        ASSERT_TRUE(report.complete()) << intake::toError(report.errors).context;
    }
    static OrderNumber number(const std::string& text) { return valueOf(OrderNumber::parse(text)); }
    foundation::Result<workplace::AskedFor> approve(const std::string& order)
    {
        return workplace::approveOrder(m_desk, number(order));
    }
};

TEST_F(OrderChecks, A14_APaperOrderWaitsForItsOriginal)
{
    take({});
    const auto refused = approve("B2026-0103");
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::OrderNotApprovable);
    EXPECT_THAT(refused.error().context, HasSubstr("A14"));
    mustSucceed(workplace::noteOriginal(m_desk, number("B2026-0103")));
    EXPECT_TRUE(approve("B2026-0103").ok());
    EXPECT_EQ(workplace::noteOriginal(m_desk, number("B2026-0103")).error().code,
              ErrorCode::IllegalStep);
}

TEST_F(OrderChecks, A10_A12_TheSignerIsEnteredBySupport)
{
    take({{"\"capacity\": \"signatory\"", "\"capacity\": \"board-member\""}});
    const auto refused = approve("B2026-0101");
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().context, HasSubstr("A11"));
    EXPECT_THAT(refused.error().context, HasSubstr("board-member"));
    EXPECT_FALSE(workplace::enterSigner(m_desk, number("B2026-0101"), {" ", {}}).ok());
    mustSucceed(workplace::enterSigner(m_desk, number("B2026-0101"),
                                       {"Örjan Exempelsson", SignerCapacity::Signatory}));
    EXPECT_TRUE(approve("B2026-0101").ok());
    const auto history = valueOf(workplace::orderHistory(m_desk, number("B2026-0101")));
    EXPECT_TRUE(std::ranges::any_of(history, [](const audit::Event& event) {
        return event.happening.what == "signer-entered" &&
               event.happening.detail == "Örjan Exempelsson, signatory";
    }));
}

TEST_F(OrderChecks, TheSameFileAgainIsNoOtherOrderAfterTheSignerWasEntered)
{
    take({});
    mustSucceed(workplace::enterSigner(m_desk, number("B2026-0101"),
                                       {"Kim Provperson", SignerCapacity::Signatory}));
    std::ofstream{m_folder / "again.json"} << std::ifstream{flow::demoOrders()}.rdbuf() << "\n";
    const auto report = valueOf(workplace::importOrders(m_desk, m_folder / "again.json", false));
    EXPECT_TRUE(report.complete());
    EXPECT_EQ(report.added.size(), 0U);
}

TEST_F(OrderChecks, AHolderHasNoMoreCardsThanTheStationAllows)
{
    take({});
    const auto limited = m_station.reopened("active_cards = 0", "active_cards = 1");
    auto desk = support::deskOf(*limited, "Anna Annan", support::everyRole());
    ASSERT_TRUE(workplace::approveOrder(desk, number("B2026-0102")).ok());

    take({{"B2026-0102", "B2026-0202"},
          {"B2026-0101", "B2026-0201"},
          {"B2026-0103", "B2026-0203"},
          {"\"employmentNumber\": \"1001\"", "\"employmentNumber\": \"2001\""},
          {"\"employmentNumber\": \"1002\"", "\"employmentNumber\": \"2002\""},
          {"168029990010KASSOR1", "168029990010KASSOR2"}});
    const auto refused = workplace::approveOrder(desk, number("B2026-0202"));
    ASSERT_FALSE(refused.ok());
    EXPECT_THAT(refused.error().context, HasSubstr("1: 1"));
    EXPECT_TRUE(approve("B2026-0202").ok()) << "a station without a limit";
}

TEST_F(OrderChecks, WhatTwoHaveApprovedIsNotChangedByStoppingTheOrder)
{
    take({});
    ASSERT_TRUE(approve("B2026-0101").ok());
    mustSucceed(workplace::stopOrder(m_desk, number("B2026-0101"), "a question"));
    EXPECT_EQ(workplace::enterSigner(m_desk, number("B2026-0101"),
                                     {"Kim Provperson", SignerCapacity::BoardMember})
                  .error()
                  .code,
              ErrorCode::IllegalStep);
}

TEST_F(OrderChecks, TheSecondPersonConfirmsTheSignerWhoWasThere)
{
    take({});
    const auto strict =
        m_station.reopened("two_in_union = []", "two_in_union = [\"approve-order\"]");
    auto asker = support::deskOf(*strict, "Anna Annan", support::everyRole());
    ASSERT_TRUE(valueOf(workplace::approveOrder(asker, number("B2026-0101"))).has_value());
    const auto changed = workplace::enterSigner(asker, number("B2026-0101"),
                                                {"Kim Provperson", SignerCapacity::Signatory});
    ASSERT_FALSE(changed.ok());
    EXPECT_EQ(changed.error().code, ErrorCode::RuleViolated);
    EXPECT_THAT(changed.error().context, HasSubstr("S-3"));
}

TEST_F(OrderChecks, ASignedOrderThatArrivedOnPaperHasItsOriginal)
{
    take({{"\"signedOn\": \"2026-03-02\"", "\"signedOn\": null"}});
    mustSucceed(workplace::markArrived(m_desk, number("B2026-0103")));
    EXPECT_TRUE(approve("B2026-0103").ok());
}

} // namespace
