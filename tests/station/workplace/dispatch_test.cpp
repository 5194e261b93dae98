// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Dispatch lists: one carrier, one day, scanned twice; hand-over at a desk; lost in the post.
#include "station/workplace/dispatch_acts.h"

#include "station/workplace/shipping_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

namespace {

using cardprofiles::ShipmentKind;
using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using shipping::ListHolds;
using support::Count;
using support::kLine;
using testing::HasSubstr;

class Dispatch : public testing::Test
{
protected:
    support::MadeLine m_made;
    workplace::Desk& m_desk = m_made.mailroom();
    std::int64_t m_letter = 0;

    void SetUp() override
    {
        m_made.printAndConfirm();
        m_letter = m_made.packLetter();
    }
    std::int64_t open()
    {
        return valueOf(workplace::openDispatchList(m_desk, ShipmentKind::RegisteredMail,
                                                   ListHolds::Letters))
            .view.list.number;
    }
    std::string label()
    {
        return valueOf(workplace::findShipment(m_desk, std::to_string(m_letter)))
            .packing.label->text();
    }
};

} // namespace

TEST_F(Dispatch, LeavesWhenEachItemWasScannedOnceMore)
{
    const auto list = open();
    const auto early = workplace::closeDispatchList(m_desk, list);
    EXPECT_EQ(early.error().code, ErrorCode::RuleViolated);
    EXPECT_THAT(early.error().context, HasSubstr("was not scanned"));
    EXPECT_EQ(m_made.shipment(m_letter), "packed");
    valueOf(workplace::seeOnDispatchList(m_desk, list, label()));
    mustSucceed(workplace::closeDispatchList(m_desk, list));
    EXPECT_EQ(m_made.shipment(m_letter), "dispatched");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"dispatched, opened no more", 1}}));
    const auto view = valueOf(workplace::showDispatchList(m_desk, list));
    EXPECT_EQ(view.list.state, shipping::ListState::Closed);
    EXPECT_EQ(view.list.closedBy, support::kMailroom);
    EXPECT_EQ(workplace::closeDispatchList(m_desk, list).error().code, ErrorCode::IllegalStep);
}

TEST_F(Dispatch, A30_CardsAndLettersAreNeverOnOneList)
{
    const auto list = open();
    const auto card = m_made.packCard();
    const auto put = workplace::putOnDispatchList(m_desk, list, std::to_string(card));
    EXPECT_EQ(put.error().code, ErrorCode::RuleViolated);
    EXPECT_THAT(put.error().context, HasSubstr("A30"));
    EXPECT_EQ(workplace::openDispatchList(m_desk, ShipmentKind::OrdinaryMail, ListHolds::Letters)
                  .error()
                  .code,
              ErrorCode::NotFound);
    const auto cards =
        valueOf(workplace::openDispatchList(m_desk, ShipmentKind::OrdinaryMail, ListHolds::Cards));
    ASSERT_EQ(cards.view.entries.size(), 1U);
    EXPECT_EQ(cards.view.entries[0].shipment.id, card);
}

TEST_F(Dispatch, WhatIsNotOnTheListIsNotHandedOver)
{
    const auto list = open();
    const auto card = m_made.packCard();
    EXPECT_EQ(workplace::seeOnDispatchList(m_desk, list, std::to_string(card)).error().code,
              ErrorCode::NotFound);
    mustSucceed(workplace::takeOffDispatchList(m_desk, list, label()));
    EXPECT_EQ(workplace::seeOnDispatchList(m_desk, list, label()).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(workplace::closeDispatchList(m_desk, list).error().code, ErrorCode::RuleViolated);
}

TEST_F(Dispatch, AnItemIsOnOneOpenListAndLeavesWithIt)
{
    const auto list = open();
    EXPECT_EQ(workplace::openDispatchList(m_desk, ShipmentKind::RegisteredMail, ListHolds::Letters)
                  .error()
                  .code,
              ErrorCode::NotFound);
    EXPECT_THAT(workplace::dispatch(m_desk, m_letter).error().context, HasSubstr("dispatch list"));
    mustSucceed(workplace::cancelDispatchList(m_desk, list));
    EXPECT_EQ(m_made.shipment(m_letter), "packed");
    const auto next = open();
    mustSucceed(workplace::unpack(m_desk, m_letter));
    EXPECT_TRUE(valueOf(workplace::showDispatchList(m_desk, next)).entries.empty());
}

TEST_F(Dispatch, S7_ALostCardIsRevokedAndItsLineWaitsForAnother)
{
    const auto card = m_made.sendCard();
    mustSucceed(workplace::dispatch(m_desk, m_letter));
    EXPECT_EQ(workplace::markLost(m_desk, card, " ").error().code, ErrorCode::RuleViolated);
    mustSucceed(workplace::markLost(m_desk, card, "the carrier says so"));
    EXPECT_EQ(m_made.shipment(card), "lost");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"lost", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    EXPECT_EQ(m_made.books().line(kLine), "waiting") << "for another card";
    mustSucceed(workplace::markDelivered(m_made.maker(), card, {})); // it turns up
    mustSucceed(workplace::markDelivered(m_made.maker(), m_letter, {}));
    EXPECT_EQ(m_made.books().line(kLine), "waiting");
}

TEST_F(Dispatch, ALostCardWhoseLetterHasNotLeftFreesItsLineToo)
{
    const auto card = m_made.sendCard();
    mustSucceed(workplace::markLost(m_desk, card, "the carrier says so"));
    EXPECT_EQ(m_made.books().line(kLine), "waiting");
    EXPECT_EQ(m_made.shipment(m_letter), "unpacked");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
}

TEST_F(Dispatch, WhatIsPackedLaterIsPutOnTheOpenList)
{
    const auto list = open();
    mustSucceed(workplace::takeOffDispatchList(m_desk, list, label()));
    EXPECT_EQ(valueOf(workplace::fillDispatchList(m_desk, list)).view.entries.size(), 1U);
    EXPECT_EQ(
        workplace::openDispatchList(m_desk, ShipmentKind::HandOver, ListHolds::Cards).error().code,
        ErrorCode::RuleViolated);
}

TEST_F(Dispatch, ALostLetterLeavesItsCardGood)
{
    m_made.sendCard();
    mustSucceed(workplace::dispatch(m_desk, m_letter));
    mustSucceed(workplace::markLost(m_desk, m_letter, "never seen again"));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"lost, opened no more", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
}
