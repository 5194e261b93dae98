// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// The outbox of questions to carriers.
#include "station/shipping/carrier_query_store.h"
#include "station/shipping/shipment_store.h"
#include "tests/station/support/order_book.h"

#include <gmock/gmock.h>

namespace {

using cardprofiles::ShipmentKind;
using shipping::Carrier;
using shipping::ShipmentState;
using std::chrono::hours;
using support::anAct;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto kRek = "RR100000017SE";

class CarrierQueryStore : public testing::Test
{
protected:
    support::OrderBook m_book;
    shipping::ShipmentStore m_shipments{m_book.database()};
    shipping::CarrierQueryStore m_queries{m_book.database()};
    std::int64_t m_sent = 0;
    const foundation::Instant m_now = anAct().when;

    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        shipping::Packing packing{ShipmentKind::RegisteredMail, support::lineId(), {}, {}, {},
                                  support::anOrder().delivery};
        packing.letter = support::addCard(m_book, support::lineId(), "0A0B");
        packing.label = *shipping::CarrierLabel::parse(packing.kind, kRek);
        m_sent = support::done(m_book, [&](database::Transaction& t) {
            return m_shipments.pack(t, packing, cardprofiles::LetterTravel::Apart, anAct());
        });
    }
    void step(ShipmentState to)
    {
        support::done(m_book, [&](database::Transaction& t) {
            return m_shipments.step(t, m_sent, to, anAct());
        });
    }
    std::vector<std::string> dueAt(foundation::Instant when, Carrier carrier = Carrier::PostNord)
    {
        std::vector<std::string> labels;
        const auto due = m_queries.due(carrier, when, 100);
        EXPECT_TRUE(due.ok());
        for (const auto& each : *due)
            labels.push_back(each.label);
        return labels;
    }
};

} // namespace

TEST_F(CarrierQueryStore, AsksForWhatWasHandedOverAndHasNotArrived)
{
    EXPECT_THAT(dueAt(m_now), IsEmpty()); // packed, and still in the house
    step(ShipmentState::Dispatched);
    EXPECT_THAT(dueAt(m_now), ElementsAre(kRek));
    EXPECT_THAT(dueAt(m_now, Carrier::Dhl), IsEmpty());
    step(ShipmentState::Available);
    EXPECT_THAT(dueAt(m_now), ElementsAre(kRek));
    step(ShipmentState::Delivered);
    EXPECT_THAT(dueAt(m_now + hours{24 * 365}), IsEmpty());
}

TEST_F(CarrierQueryStore, AsksAgainNoEarlierThanItShall)
{
    step(ShipmentState::Dispatched);
    support::done(m_book, [&](database::Transaction& t) {
        return m_queries.answered(t, m_sent, true, m_now, m_now + hours{4});
    });
    EXPECT_THAT(dueAt(m_now + hours{3}), IsEmpty());
    EXPECT_THAT(dueAt(m_now + hours{4}), ElementsAre(kRek));
    EXPECT_EQ(m_queries.of(m_sent)->toldAt, m_now);
}

TEST_F(CarrierQueryStore, KnowsWhenTheCarrierLastSaidAnything)
{
    step(ShipmentState::Dispatched);
    EXPECT_FALSE(m_shipments.find(m_sent)->heardAt);
    support::done(m_book, [&](database::Transaction& t) {
        return m_shipments.noteCarrierWord(t, m_sent, "INFORMED", anAct());
    });
    EXPECT_EQ(m_shipments.find(m_sent)->heardAt, m_now);
    EXPECT_THAT(dueAt(m_now), ElementsAre(kRek)); // told by hand: the carrier is asked all the same
}

TEST_F(CarrierQueryStore, CountsFailuresUntilTheCarrierAnswers)
{
    step(ShipmentState::Dispatched);
    for (int failure = 1; failure <= 3; ++failure) {
        support::done(m_book, [&](database::Transaction& t) {
            return m_queries.failed(t, m_sent, "ServiceBusy", m_now, m_now + hours{failure});
        });
        EXPECT_EQ(m_queries.due(Carrier::PostNord, m_now + hours{failure}, 1)->front().failures,
                  failure);
    }
    EXPECT_EQ(m_queries.of(m_sent)->problem, "ServiceBusy");
    EXPECT_FALSE(m_queries.of(m_sent)->toldAt);
    support::done(m_book, [&](database::Transaction& t) {
        return m_queries.answered(t, m_sent, false, m_now, m_now);
    });
    EXPECT_EQ(m_queries.of(m_sent)->failures, 0);
    EXPECT_EQ(m_queries.of(m_sent)->problem, "");
    EXPECT_FALSE(m_queries.of(m_sent)->toldAt); // the carrier did not know the item
}
