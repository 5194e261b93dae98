// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/shipping/shipment_store.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/step_table.h"

using cardprofiles::LetterTravel;
using cardprofiles::ShipmentKind;
using foundation::ErrorCode;
using shipping::CarrierLabel;
using shipping::Packing;
using shipping::ShipmentState;
using support::anAct;
using support::lineId;

namespace {

constexpr auto kRek1 = "RR100000017SE";
constexpr auto kRek2 = "RR100000025SE";
constexpr auto kWaybill = "3318810025";

class ShipmentStore : public ::testing::Test
{
protected:
    void SetUp() override
    {
        support::addVerified(m_book, support::anOrder());
        m_letter = support::addCard(m_book, lineId(), "0A0B");
    }

    Packing card(ShipmentKind kind = ShipmentKind::RegisteredMail,
                 const std::string& label = kRek1) const
    {
        Packing packing{kind, lineId(), "0A0B", {}, {}, support::anOrder().delivery};
        if (!label.empty())
            packing.label = *CarrierLabel::parse(kind, label);
        return packing;
    }
    Packing letter(ShipmentKind kind = ShipmentKind::RegisteredMail,
                   const std::string& label = kRek2) const
    {
        auto packing = card(kind, label);
        packing.chipSerial.clear();
        packing.letter = m_letter;
        return packing;
    }
    Packing both() const
    {
        auto packing = card();
        packing.letter = m_letter;
        return packing;
    }
    foundation::Result<std::int64_t> pack(const Packing& packing,
                                          LetterTravel travels = LetterTravel::Apart)
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_shipments.pack(t, packing, travels, anAct());
        });
    }
    foundation::Result<void> step(std::int64_t id, ShipmentState to, const std::string& word = {})
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_shipments.step(t, id, to, anAct(), word);
        });
    }
    void expectRule(const std::string& rule, const Packing& packing,
                    LetterTravel travels = LetterTravel::Apart)
    {
        auto packed = pack(packing, travels);
        ASSERT_FALSE(packed) << rule;
        EXPECT_EQ(packed.error().code, ErrorCode::RuleViolated);
        EXPECT_TRUE(packed.error().context.starts_with(rule + ":")) << packed.error().context;
    }

    support::OrderBook m_book;
    shipping::ShipmentStore m_shipments{m_book.database()};
    std::optional<foundation::LetterNumber> m_letter;
};

} // namespace

TEST_F(ShipmentStore, EveryStepFollowsTheTable)
{
    const std::set<std::string> legal{
        "packed -> dispatched",    "packed -> unpacked",      "dispatched -> in-transit",
        "dispatched -> available", "dispatched -> delivered", "dispatched -> returned",
        "dispatched -> lost",      "in-transit -> available", "in-transit -> delivered",
        "in-transit -> returned",  "in-transit -> lost",      "available -> in-transit",
        "available -> delivered",  "available -> returned",   "available -> lost",
        "lost -> delivered",       "lost -> returned"};
    const auto id = *pack(card());
    support::tryEveryStep<ShipmentState>(legal, [&](ShipmentState from, ShipmentState to) {
        support::done(m_book, [&](database::Transaction& t) {
            return t.change("UPDATE shipments SET state = ?", database::values(from));
        });
        return step(id, to);
    });
}

TEST_F(ShipmentStore, CardAndLetterTravelApart)
{
    expectRule("A30", both());
    auto empty = card();
    empty.chipSerial.clear();
    expectRule("A30", empty);
    EXPECT_TRUE(pack(card()));
    EXPECT_TRUE(pack(letter()));
    EXPECT_EQ(m_shipments.ofLine(lineId())->size(), 2U);
}

TEST_F(ShipmentStore, UnlessTheProductSealsThemTogether)
{
    expectRule("B10", card(), LetterTravel::WithCard);
    expectRule("B10", letter(), LetterTravel::WithCard);
    const auto id = pack(both(), LetterTravel::WithCard);
    ASSERT_TRUE(id);
    const auto shipment = *m_shipments.find(*id);
    EXPECT_EQ(shipment.packing.chipSerial, "0A0B");
    EXPECT_EQ(shipment.packing.letter, m_letter);
}

TEST_F(ShipmentStore, RekInsideSwedenCourierAbroad)
{
    auto abroad = letter();
    abroad.recipient.country = "NO";
    expectRule("A32", abroad);
    expectRule("A32", letter(ShipmentKind::Courier, kWaybill));
    auto courier = letter(ShipmentKind::Courier, kWaybill);
    courier.recipient.country = "NO";
    EXPECT_TRUE(pack(courier));
    expectRule("A31", card(ShipmentKind::Digital, ""));
}

TEST_F(ShipmentStore, ALabelIsTheCarriersOwnAndUsedOnceOnly)
{
    EXPECT_EQ(CarrierLabel::parse(ShipmentKind::RegisteredMail, "RR100000018SE").error().code,
              ErrorCode::InvalidIdentifier);
    EXPECT_EQ(CarrierLabel::parse(ShipmentKind::Courier, kRek1).error().code,
              ErrorCode::InvalidIdentifier);
    EXPECT_EQ(CarrierLabel::parse(ShipmentKind::OrdinaryMail, kRek1).error().code,
              ErrorCode::InvalidIdentifier);
    expectRule("S10-1", card(ShipmentKind::RegisteredMail, ""));
    auto mixed = card(ShipmentKind::Courier, kWaybill);
    mixed.kind = ShipmentKind::RegisteredMail;
    expectRule("S10-1", mixed);

    const auto id = *pack(card());
    auto sameLabel = letter(ShipmentKind::RegisteredMail, kRek1);
    expectRule("S10-1", sameLabel);
    ASSERT_TRUE(step(id, ShipmentState::Unpacked));
    expectRule("S10-1", sameLabel); // used up all the same
    EXPECT_EQ((**m_shipments.findByLabel(kRek1)).id, id);
    EXPECT_EQ(*m_shipments.findByLabel(kRek2), std::nullopt);
}

TEST_F(ShipmentStore, ACardIsInOneShipmentAtATime)
{
    const auto id = *pack(card());
    EXPECT_EQ(pack(card(ShipmentKind::RegisteredMail, kRek2)).error().code,
              ErrorCode::AlreadyExists);
    ASSERT_TRUE(step(id, ShipmentState::Dispatched));
    ASSERT_TRUE(step(id, ShipmentState::Returned, "RETURNED"));
    EXPECT_TRUE(pack(card(ShipmentKind::RegisteredMail, kRek2)));
}

TEST_F(ShipmentStore, KeepsItsDatesAndTheCarriersWord)
{
    auto packing = letter();
    packing.mustBeCollected = true;
    const auto id = *pack(packing);
    ASSERT_TRUE(step(id, ShipmentState::Dispatched));
    ASSERT_TRUE(step(id, ShipmentState::Available, "AVAILABLE_FOR_DELIVERY"));
    auto shipment = *m_shipments.find(id);
    EXPECT_EQ(shipment.carrierState, "AVAILABLE_FOR_DELIVERY");
    EXPECT_TRUE(shipment.packing.mustBeCollected);
    EXPECT_EQ(shipment.packing.label->text(), kRek2);
    EXPECT_EQ(shipment.dispatchedAt, anAct().when);
    EXPECT_EQ(shipment.endedAt, std::nullopt);
    ASSERT_TRUE(step(id, ShipmentState::Delivered));
    shipment = *m_shipments.find(id);
    EXPECT_EQ(shipment.endedAt, anAct().when);
    EXPECT_EQ(shipment.carrierState, "AVAILABLE_FOR_DELIVERY");
    EXPECT_EQ(m_shipments.list({.state = ShipmentState::Delivered})->size(), 1U);
    EXPECT_TRUE(m_shipments.list({.after = id})->empty());
    EXPECT_EQ(m_shipments.count()->front().first, ShipmentState::Delivered);
}

TEST_F(ShipmentStore, NamesOnlyCardsAndLettersOfTheBook)
{
    auto unknown = card();
    unknown.chipSerial = "FFFF";
    EXPECT_EQ(pack(unknown).error().code, ErrorCode::DatabaseFailed);
}
