// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// The outbox: carriers asked over HTTPS, answered, throttled, silent, and asked again (PN-1,
// DHL-1).
#include "fixtures/services/scripted_service.h"
#include "station/shipping/carrier_query_store.h"
#include "station/workplace/daily_run.h"
#include "station/workplace/task_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

#include <fstream>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using foundation::ErrorCode;
using services::Reply;
using shipping::Carrier;
using std::chrono::minutes;
using testing::IsEmpty;

class Tracking : public testing::Test
{
protected:
    static inline std::unique_ptr<services::ScriptedService> s_postNord;
    static void SetUpTestSuite() { s_postNord = std::make_unique<services::ScriptedService>(); }
    static void TearDownTestSuite() { s_postNord.reset(); }

    support::MadeLine m_made;
    std::unique_ptr<workplace::Workplace> m_workplace;
    std::int64_t m_letter = 0;
    std::string m_label;
    foundation::Instant m_now{};

    void SetUp() override
    {
        m_made.printAndConfirm();
        m_letter = m_made.sendLetter();
        m_label = valueOf(shipping::ShipmentStore{book()}.find(m_letter)).packing.label->text();
        m_now = m_made.maker().act().when;
        const auto key = m_made.station().home() / "postnord.key";
        std::ofstream{key} << "a-key\n";
        std::filesystem::permissions(key, std::filesystem::perms::owner_read |
                                              std::filesystem::perms::owner_write);
        m_workplace = m_made.station().reopened(
            "[separation]", "[carriers.postnord]\nurl = \"" + s_postNord->url() +
                                "\"\ntoken_file = \"postnord.key\"\nauthorities = \"" +
                                s_postNord->authority().string() + "\"\n\n[separation]");
        // Days pass between two questions, and nobody signs the trail.
        m_made.station().tamperedOnPurpose();
    }
    database::Database& book() { return *m_made.maker().database; }
    [[nodiscard]] Reply says(const std::string& word) const
    {
        return {.body = R"({"TrackingInformationResponse":{"shipments":[{"items":[{"itemId":")" +
                        m_label + R"(","status":")" + word + R"("}]}]}})"};
    }
    workplace::CarrierRound askedAfter(minutes passed)
    {
        const auto rounds =
            valueOf(workplace::askCarriers(book(), workplace::trackersOf(m_workplace->settings()),
                                           m_workplace->settings().clocks.askCarrierEvery,
                                           {"station", "STATION-1", m_now + passed}));
        EXPECT_EQ(rounds.size(), 1U);
        return rounds.at(0);
    }
    /// The card as REK too, so that there are two to ask for.
    std::int64_t sendCardByRek()
    {
        const auto packed =
            valueOf(workplace::pack(m_made.maker(), {m_made.card(), m_made.label(),
                                                     cardprofiles::ShipmentKind::RegisteredMail}));
        mustSucceed(workplace::dispatch(m_made.maker(), packed.id));
        return packed.id;
    }
    shipping::CarrierAsked stands()
    {
        return valueOf(shipping::CarrierQueryStore{book()}.of(m_letter));
    }
};

} // namespace

TEST_F(Tracking, PN1_TakesAnItemToItsRecipientByTheCarriersWord)
{
    s_postNord->willAnswer({says("EN_ROUTE")});
    EXPECT_EQ(askedAfter(minutes{0}).moved, 1U);
    EXPECT_EQ(m_made.shipment(m_letter), "in-transit");
    EXPECT_EQ(askedAfter(minutes{239}).asked, 0U) << "not yet again";
    s_postNord->willAnswer({says("DELIVERED")});
    EXPECT_EQ(askedAfter(minutes{240}).moved, 1U);
    EXPECT_EQ(m_made.shipment(m_letter), "delivered");
    EXPECT_EQ(askedAfter(minutes{100'000}).asked, 0U) << "nothing is left to ask for";
}

TEST_F(Tracking, PN1_AReturnIsATask)
{
    s_postNord->willAnswer({says("RETURNED")});
    EXPECT_EQ(askedAfter(minutes{0}).tasks, 1U);
    EXPECT_EQ(m_made.shipment(m_letter), "dispatched");
    EXPECT_EQ(valueOf(workplace::listTasks(m_made.maker(), {})).at(0).what.ground, "A36");
}

TEST_F(Tracking, DHL1_ABusyCarrierIsLeftAloneForAsLongAsItWishes)
{
    const auto card = sendCardByRek(); // a second item that is due
    s_postNord->willAnswer({{.status = 429, .headers = {{"Retry-After", "7200"}}}});
    const auto round = askedAfter(minutes{0});
    ASSERT_TRUE(round.problem);
    EXPECT_EQ(round.problem->code, ErrorCode::ServiceBusy);
    EXPECT_EQ(round.asked, 1U);
    EXPECT_EQ(stands().problem, "ServiceBusy");
    EXPECT_EQ(valueOf(shipping::CarrierQueryStore{book()}.of(card)).problem, "ServiceBusy");
    s_postNord->willAnswer({says("DELIVERED")});
    EXPECT_EQ(askedAfter(minutes{119}).asked, 0U) << "neither of them";
    EXPECT_EQ(askedAfter(minutes{130}).moved, 1U);
    EXPECT_EQ(stands().problem, "");
}

TEST_F(Tracking, OneAnswerThatNobodyUnderstandsKeepsNoOtherItemWaiting)
{
    sendCardByRek();
    s_postNord->willAnswer({{.status = 500}, says("DELIVERED")});
    const auto round = askedAfter(minutes{0});
    ASSERT_TRUE(round.problem);
    EXPECT_EQ(round.asked, 2U);
}

TEST_F(Tracking, PausesDoubleWhileNobodyAnswers)
{
    s_postNord->willAnswer({{.status = 500}});
    ASSERT_TRUE(askedAfter(minutes{0}).problem);
    EXPECT_EQ(askedAfter(minutes{14}).asked, 0U);
    ASSERT_TRUE(askedAfter(minutes{20}).problem); // and again after half an hour
    EXPECT_EQ(askedAfter(minutes{48}).asked, 0U);
    EXPECT_EQ(askedAfter(minutes{55}).asked, 1U);
    EXPECT_EQ(stands().failures, 3);
    EXPECT_FALSE(stands().toldAt);
    EXPECT_EQ(m_made.shipment(m_letter), "dispatched");
}

TEST_F(Tracking, AWordNeverSeenAndAnItemNeverHeardOfStayDue)
{
    s_postNord->willAnswer({says("BEAMED_UP")});
    askedAfter(minutes{0});
    EXPECT_EQ(valueOf(shipping::ShipmentStore{book()}.find(m_letter)).carrierState, "BEAMED_UP");
    s_postNord->willAnswer({{.body = R"({"TrackingInformationResponse":{"shipments":[]}})"}});
    EXPECT_EQ(askedAfter(minutes{240}).moved, 0U);
    s_postNord->willAnswer({says("AVAILABLE_FOR_DELIVERY")});
    EXPECT_EQ(askedAfter(minutes{480}).moved, 1U);
}

TEST_F(Tracking, TheDailyRunAsksAndLooksAtTheClocks)
{
    s_postNord->willAnswer({says("AVAILABLE_FOR_DELIVERY")});
    const auto report = valueOf(
        workplace::dailyRun(*m_workplace, book(), workplace::trackersOf(m_workplace->settings())));
    ASSERT_TRUE(report);
    EXPECT_EQ(report->carriers.at(0).moved, 1U);
    EXPECT_EQ(report->clocks.tasks + report->clocks.reminders, 0U);
    EXPECT_EQ(m_made.shipment(m_letter), "available");
}
