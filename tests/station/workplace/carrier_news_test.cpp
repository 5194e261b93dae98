// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What a carrier's word makes of a shipment: steps, tasks, and nothing twice (PN-1, DHL-1, A36).
#include "station/workplace/carrier_news.h"

#include "station/workplace/carrier_file.h"
#include "station/workplace/task_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

#include <fstream>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using support::Count;
using support::kLine;
using testing::ElementsAre;
using testing::IsEmpty;
using workplace::NewsOutcome;

class CarrierNews : public testing::Test
{
protected:
    support::MadeLine m_made;
    std::int64_t m_card = 0;
    std::int64_t m_letter = 0;

    void SetUp() override
    {
        m_made.printAndConfirm();
        m_card = m_made.sendCard();
        m_letter = m_made.sendLetter();
    }
    NewsOutcome says(const std::string& word, std::int64_t shipment = 0,
                     std::optional<foundation::Instant> when = {})
    {
        auto& database = *m_made.maker().database;
        auto act = m_made.maker().act();
        act.when = when.value_or(act.when);
        return valueOf(database::inTransaction(database, [&](database::Transaction& t) {
            return workplace::takeCarrierNews(t, found(shipment == 0 ? m_letter : shipment), {word},
                                              act);
        }));
    }
    shipping::Shipment found(std::int64_t shipment)
    {
        return valueOf(shipping::ShipmentStore{*m_made.maker().database}.find(shipment));
    }
    std::string state() { return m_made.shipment(m_letter); }
    std::vector<tasks::Task> open()
    {
        return valueOf(workplace::listTasks(m_made.maker(), {.state = tasks::TaskState::Open}));
    }
    std::vector<std::string> openKinds()
    {
        std::vector<std::string> kinds;
        for (const auto& task : open())
            kinds.emplace_back(database::storedName(task.what.kind));
        return kinds;
    }
};

} // namespace

TEST_F(CarrierNews, FollowsAnItemToItsRecipient)
{
    EXPECT_EQ(says("INFORMED"), NewsOutcome::Noted);
    EXPECT_EQ(state(), "dispatched");
    EXPECT_EQ(says("EN_ROUTE"), NewsOutcome::Moved);
    EXPECT_EQ(says("EN_ROUTE"), NewsOutcome::NothingNew);
    EXPECT_EQ(state(), "in-transit");
    EXPECT_EQ(says("AVAILABLE_FOR_DELIVERY"), NewsOutcome::Moved);
    EXPECT_EQ(state(), "available");
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Moved);
    EXPECT_EQ(state(), "delivered");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"delivered, opened no more", 1}}));
    EXPECT_EQ(m_made.books().line(kLine), "shipped"); // the card is still on its way
    mustSucceed(workplace::markDelivered(m_made.maker(), m_card, {}));
    EXPECT_EQ(m_made.books().line(kLine), "delivered");
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, A36_ReturnedIsATaskAndRevokesNothingByItself)
{
    says("AVAILABLE_FOR_DELIVERY");
    EXPECT_EQ(says("RETURNED"), NewsOutcome::TaskOpened);
    EXPECT_EQ(says("RETURNED"), NewsOutcome::NothingNew);
    EXPECT_EQ(state(), "available");
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
    const auto tasks = open();
    ASSERT_EQ(tasks.size(), 1U);
    EXPECT_EQ(tasks[0].what.kind, tasks::TaskKind::ComesBack);
    EXPECT_EQ(tasks[0].what.ground, "A36");

    mustSucceed(workplace::carryOutTask(m_made.maker(), tasks[0].number, "it lies on my table"));
    EXPECT_EQ(state(), "returned");
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, OneDecisionSettlesAllThatWaitedForAShipment)
{
    says("DELIVERY_IMPOSSIBLE");
    says("RETURNED");
    EXPECT_THAT(openKinds(), ElementsAre("carrier-trouble", "comes-back"));
    mustSucceed(workplace::carryOutTask(m_made.maker(), open().at(1).number, "it lies here"));
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, ATaskWhoseItemWasEnteredAsReturnedMeanwhileIsJustClosed)
{
    says("RETURNED");
    mustSucceed(workplace::markReturned(m_made.maker(), m_letter, {}));
    mustSucceed(workplace::carryOutTask(m_made.maker(), open().at(0).number, "entered before"));
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, DeliveredAfterReturnedMayBeTheSendersOwnDoor)
{
    says("RETURNED");
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Noted);
    EXPECT_EQ(state(), "dispatched");
    EXPECT_EQ(m_made.books().letters(kLine), (Count{{"dispatched, opened no more", 1}}));
    mustSucceed(workplace::dismissTask(m_made.maker(), open().at(0).number, "they mixed it up"));
    EXPECT_EQ(says("AVAILABLE_FOR_DELIVERY"), NewsOutcome::Moved);
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Moved);
}

TEST_F(CarrierNews, A36_ASecondReturnIsASecondTask)
{
    says("RETURNED");
    mustSucceed(workplace::dismissTask(m_made.maker(), open().at(0).number, "they mixed it up"));
    says("AVAILABLE_FOR_DELIVERY");
    m_made.station().tamperedOnPurpose(); // a minute passes that nobody waited for
    const auto later = m_made.maker().act().when + std::chrono::minutes{1};
    EXPECT_EQ(says("RETURNED", 0, later), NewsOutcome::TaskOpened);
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Noted) << "at the sender's door";
    EXPECT_EQ(state(), "available");
}

TEST_F(CarrierNews, WhatWasOnlyNotedIsFollowedOnceItMayBe)
{
    says("RETURNED");
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Noted);
    mustSucceed(workplace::dismissTask(m_made.maker(), open().at(0).number, "she has it"));
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Moved) << "the same word again";
    EXPECT_EQ(state(), "delivered");
}

TEST_F(CarrierNews, WhatTheClockAloneExpectedBackMayStillBeDelivered)
{
    auto& database = *m_made.maker().database;
    valueOf(database::inTransaction(database, [&](database::Transaction& t) {
        return tasks::TaskStore{database}.open(t,
                                               {.kind = tasks::TaskKind::ComesBack,
                                                .about = std::to_string(m_letter),
                                                .occasion = "2026-03-02",
                                                .shipment = m_letter,
                                                .ground = "S-1",
                                                .detail = ""},
                                               m_made.maker().act());
    }));
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Moved);
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, KeepsAWordNeverSeenBefore)
{
    EXPECT_EQ(says("LOST_IN_SPACE"), NewsOutcome::NotKnown);
    EXPECT_EQ(found(m_letter).carrierState, "LOST_IN_SPACE");
    EXPECT_EQ(state(), "dispatched");
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, TroubleIsForAPerson)
{
    EXPECT_EQ(says("DELIVERY_IMPOSSIBLE"), NewsOutcome::TaskOpened);
    EXPECT_THAT(openKinds(), ElementsAre("carrier-trouble"));
    EXPECT_EQ(says("DELIVERED"), NewsOutcome::Moved); // and was settled by itself
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, MovesNothingThatHasEnded)
{
    says("DELIVERED");
    EXPECT_EQ(says("EN_ROUTE"), NewsOutcome::Noted);
    EXPECT_EQ(says("RETURNED"), NewsOutcome::Noted);
    EXPECT_EQ(state(), "delivered");
    EXPECT_THAT(open(), IsEmpty());
}

TEST_F(CarrierNews, ComesFromAFileOnce)
{
    const auto label = found(m_letter).packing.label->text();
    const auto file = m_made.station().home() / "carrier.csv";
    std::ofstream{file} << "detail;state;label\r\nutdelad;DELIVERED;" << label
                        << "\r\n;DELIVERED;RR999999999SE\r\n;;" << label << "\r\n";
    const auto rows = valueOf(workplace::takeCarrierFile(m_made.maker(), file));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].outcome, NewsOutcome::Moved);
    EXPECT_EQ(rows[0].shipment, m_letter);
    EXPECT_NE(rows[1].problem, "");
    EXPECT_NE(rows[2].problem, "");
    EXPECT_EQ(state(), "delivered");
    EXPECT_EQ(valueOf(workplace::takeCarrierFile(m_made.maker(), file))[0].outcome,
              NewsOutcome::NothingNew);
    std::ofstream{file} << "label,status\n";
    EXPECT_EQ(workplace::takeCarrierFile(m_made.maker(), file).error().code,
              ErrorCode::FileFormatUnknown);
}
