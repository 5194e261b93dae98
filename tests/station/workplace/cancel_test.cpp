// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A26, A27: what a stopped or cancelled order has in the house does not go out.

#include "station/workplace/authority_acts.h"
#include "station/workplace/letter_acts.h"
#include "station/workplace/order_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gtest/gtest.h>

namespace {

using foundation::ErrorCode;
using support::Count;
using support::kLine;

class Cancel : public testing::Test
{
protected:
    support::MadeLine m_made;

    foundation::Result<void> cancel()
    {
        return flow::ended(workplace::cancelOrder(m_made.maker(), support::MadeLine::order(),
                                                  orders::CancelGround::OrderersWish,
                                                  "ordered twice"));
    }
    void stop()
    {
        flow::mustSucceed(workplace::stopOrder(m_made.maker(), support::MadeLine::order(),
                                               "power of attorney missing"));
    }
    void takeAuthorityAway()
    {
        std::filesystem::rename(m_made.station().home() / "ca", m_made.station().home() / "gone");
    }
    /// Everything that would bring the card or the letter nearer to the holder.
    void expectNothingGoesOut(ErrorCode code)
    {
        const std::vector<foundation::LetterNumber> letter{m_made.letter()};
        const auto quiet = [](const auto&) {};
        EXPECT_EQ(workplace::printLetters(m_made.mailroom(), letter, quiet).error().code, code);
        EXPECT_TRUE(flow::valueOf(workplace::printLetters(m_made.mailroom(), {}, quiet)).empty());
        EXPECT_EQ(workplace::confirmLetter(m_made.mailroom(), m_made.letter()).error().code, code);
        EXPECT_EQ(workplace::pack(m_made.maker(), {m_made.card(), {}}).error().code, code);
        EXPECT_EQ(workplace::pack(m_made.mailroom(), {m_made.letter().text(), m_made.label()})
                      .error()
                      .code,
                  code);
    }
};

TEST_F(Cancel, EndsCardLetterAndCertificatesInTheHouse)
{
    flow::mustSucceed(cancel());
    EXPECT_EQ(m_made.books().line(kLine), "cancelled");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    expectNothingGoesOut(ErrorCode::OrderCancelled);
}

TEST_F(Cancel, LeavesRevocationsWantedWhileTheAuthorityIsAway)
{
    takeAuthorityAway();
    flow::mustSucceed(cancel());
    EXPECT_EQ(m_made.books().line(kLine), "cancelled");
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revocation-pending", 2}}));
    std::filesystem::rename(m_made.station().home() / "gone", m_made.station().home() / "ca");
    flow::mustSucceed(workplace::confirmRevocations(m_made.maker()));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
}

TEST_F(Cancel, UnpacksWhatWasPackedAndNotHandedOver)
{
    m_made.printAndConfirm();
    const auto card = m_made.packCard();
    const auto letter = m_made.packLetter();
    flow::mustSucceed(cancel());
    EXPECT_EQ(m_made.shipment(card), "unpacked");
    EXPECT_EQ(m_made.shipment(letter), "unpacked");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
    EXPECT_FALSE(workplace::dispatch(m_made.maker(), card).ok());
}

TEST_F(Cancel, FollowsACardOnItsWayAndEndsItWhenItComesBack)
{
    const auto card = m_made.sendCard();
    flow::mustSucceed(cancel());
    EXPECT_EQ(m_made.shipment(card), "dispatched");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"shipped", 1}}));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"spoiled, opened no more", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    flow::mustSucceed(workplace::markReturned(m_made.maker(), card, "RETURNED"));
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "cancelled");
}

TEST_F(Cancel, FollowsALetterOnItsWayToItsArrival)
{
    m_made.printAndConfirm();
    const auto letter = m_made.sendLetter();
    flow::mustSucceed(cancel());
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"rejected", 1}}));
    flow::mustSucceed(workplace::markDelivered(m_made.maker(), letter, "DELIVERED"));
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"delivered, opened no more", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "cancelled");
}

TEST_F(Cancel, ChangesNothingWhenAnyWriteFails)
{
    // The last of its writes by far: the card's own step.
    auto other = flow::valueOf(m_made.station().workplace().openDatabase());
    flow::mustSucceed(database::inTransaction(*other, [](database::Transaction& t) {
        auto made = t.change("CREATE TRIGGER no_card BEFORE UPDATE ON cards BEGIN SELECT "
                             "RAISE(ABORT, 'made to fail'); END");
        return made ? foundation::Result<void>{} : made.error();
    }));
    EXPECT_EQ(cancel().error().code, ErrorCode::DatabaseFailed);
    EXPECT_EQ(m_made.books().line(kLine), "made");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"ready", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
}

TEST_F(Cancel, A26AStoppedOrderLetsNothingGoOut)
{
    stop();
    expectNothingGoesOut(ErrorCode::OrderStopped);
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"ready", 1}}));
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"ready", 1}}));
}

TEST_F(Cancel, A26WhatWasPackedBeforeTheOrderWasStoppedStaysUntilItGoesOn)
{
    m_made.printAndConfirm();
    const auto card = m_made.packCard();
    const auto letter = m_made.packLetter();
    stop();
    for (const auto shipment : {card, letter}) {
        EXPECT_EQ(workplace::dispatch(m_made.maker(), shipment).error().code,
                  ErrorCode::OrderStopped);
        EXPECT_EQ(m_made.shipment(shipment), "packed");
    }
    m_made.station().approve(support::kOrder);
    flow::mustSucceed(workplace::dispatch(m_made.maker(), card));
    flow::mustSucceed(workplace::dispatch(m_made.maker(), letter));
    EXPECT_EQ(m_made.books().line(kLine), "shipped");
}

} // namespace
