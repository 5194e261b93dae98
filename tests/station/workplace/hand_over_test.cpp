// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// S-10: a card that is handed over at a desk, with a receipt.
#include "station/workplace/shipping_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

namespace {

using cardprofiles::ShipmentKind;
using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using shipping::HandOver;
using shipping::IdentityDocument;
using support::Count;
using support::kLine;
using testing::HasSubstr;

class HandOverAtDesk : public testing::Test
{
protected:
    support::MadeLine m_made;

    /// As where a product is handed over at a desk; this one goes by post.
    std::int64_t packed()
    {
        auto& database = *m_made.maker().database;
        return valueOf(database::inTransaction(database, [&](database::Transaction& t) {
            const auto line = *foundation::OrderLineId::parse(kLine);
            const auto order = valueOf(orders::OrderStore{database}.find(line.order)).order;
            const shipping::Packing packing{ShipmentKind::HandOver, line, m_made.chip(), {}, {},
                                            order.delivery};
            return shipping::ShipmentStore{database}.pack(
                t, packing, cardprofiles::LetterTravel::Apart, m_made.maker().act());
        }));
    }
    static HandOver aReceipt() { return {"Åsa Ek", IdentityDocument::Passport, "4711"}; }
    foundation::Result<void> handOver(const HandOver& receipt)
    {
        return workplace::handOverAtDesk(m_made.maker(), m_made.card(), receipt);
    }
};

} // namespace

TEST_F(HandOverAtDesk, S10_TheHolderHasItWithAReceiptAndNotWithout)
{
    const auto card = packed();
    auto nobody = aReceipt();
    nobody.receiver = " ";
    EXPECT_THAT(handOver(nobody).error().context, HasSubstr("S-10"));
    auto whole = aReceipt();
    whole.documentEnds = "AA12344711";
    EXPECT_THAT(handOver(whole).error().context, HasSubstr("last four"));
    EXPECT_EQ(m_made.shipment(card), "packed");
    mustSucceed(handOver(aReceipt()));
    EXPECT_EQ(m_made.shipment(card), "delivered");
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"delivered", 1}}));
    const auto kept = valueOf(shipping::handOverOf(*m_made.maker().database, card));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->what.receiver, "Åsa Ek");
    EXPECT_EQ(kept->by, support::kMaker);
    EXPECT_FALSE(handOver(aReceipt()).ok());
}

TEST_F(HandOverAtDesk, S10_WhatIsAtADeskDoesNotArriveByAWord)
{
    const auto card = packed();
    mustSucceed(workplace::dispatch(m_made.maker(), card)); // lies at another desk
    EXPECT_EQ(workplace::markDelivered(m_made.maker(), card, {}).error().code,
              ErrorCode::RuleViolated);
    mustSucceed(handOver(aReceipt()));
    EXPECT_EQ(m_made.shipment(card), "delivered");
}

TEST_F(HandOverAtDesk, S10_WhatGoesByPostIsNotHandedOver)
{
    m_made.packCard();
    EXPECT_THAT(handOver(aReceipt()).error().context, HasSubstr("ordinary-mail"));
}

TEST_F(HandOverAtDesk, S10_TheCardItselfIsScannedAndNoNumberOfItsCover)
{
    const auto card = packed();
    EXPECT_FALSE(workplace::handOverAtDesk(m_made.maker(), std::to_string(card), aReceipt()).ok());
    EXPECT_THAT(workplace::handOverAtDesk(m_made.maker(), m_made.letter().text(), aReceipt())
                    .error()
                    .context,
                HasSubstr("S-10"));
    EXPECT_EQ(m_made.shipment(card), "packed");
}

TEST_F(HandOverAtDesk, S7_ARevokedCardThatLiesAtAnotherDeskIsNotHandedOut)
{
    m_made.printAndConfirm();
    const auto card = packed();
    mustSucceed(workplace::dispatch(m_made.maker(), card));
    mustSucceed(workplace::markReturned(m_made.maker(), m_made.sendLetter(), {})); // A36
    EXPECT_FALSE(handOver(aReceipt()).ok());
    EXPECT_EQ(m_made.shipment(card), "dispatched");
}
