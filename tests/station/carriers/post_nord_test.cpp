// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/carriers/tracker_case.h"

#include "foundation/civil_date.h"

namespace carriers {
namespace {

using foundation::toText;

constexpr auto kLabel = "RR473124015SE";

class PostNordTest : public TrackerCase
{
protected:
    std::unique_ptr<Tracker> tracker() const override { return postNord(service()); }
};

std::string answerWith(const std::string& shipments)
{
    return R"({"TrackingInformationResponse":{"shipments":[)" + shipments + "]}}";
}

std::string shipmentWith(const std::string& items)
{
    return R"({"shipmentId":"00373500000000000000","uri":"https://example.se","service":{"code":"28",)"
           R"("name":"REK"},"status":"OTHER","statusText":{"header":"?","body":"?"},"items":[)" +
           items + "]}";
}

std::string item(const std::string& id, const std::string& rest)
{
    return R"({"itemId":")" + id + "\"," + rest + "}";
}

TEST_F(PostNordTest, PN1_AsksAsItIsDocumented)
{
    willAnswer({.body = answerWith("")});
    ASSERT_TRUE(ask(kLabel).ok());
    const auto asked = lastAsked();
    EXPECT_EQ(asked.method, "GET");
    EXPECT_EQ(asked.path, "/rest/shipment/v5/trackandtrace/findByIdentifier.json");
    EXPECT_THAT(asked.query, testing::StartsWith("id=RR473124015SE&locale=sv&apikey=%"));
    EXPECT_EQ(asked.headers.count("authorization"), 0U);
}

TEST_F(PostNordTest, PN1_TellsTheItemsStateWithItsLatestEvent)
{
    const auto waits = tracked(
        kLabel,
        answerWith(shipmentWith(item(
            kLabel,
            R"("status":"AVAILABLE_FOR_DELIVERY","statusText":{"header":"Kan hämtas","body":"..."},)"
            R"("events":[{"eventTime":"2026-03-06T09:15:00","eventCode":"31","status":"EN_ROUTE",)"
            R"("eventDescription":"Sorterad","location":{"displayName":"Exempelstad"}},)"
            R"({"eventTime":"2026-03-07T16:30:00","eventDescription":"Ankommen till ombud"},)"
            R"({"eventTime":"2026-03-05T16:30:00","eventDescription":"Inlämnad"}])"))));
    EXPECT_TRUE(waits.known);
    EXPECT_EQ(waits.word, "AVAILABLE_FOR_DELIVERY");
    EXPECT_EQ(waits.detail, "Kan hämtas");
    ASSERT_TRUE(waits.at);
    EXPECT_EQ(toText(*waits.at), "2026-03-07T15:30:00Z") << "Swedish time, in winter";
}

TEST_F(PostNordTest, TakesTheLatestEventsTextWhereTheItemHasNone)
{
    const auto body = answerWith(shipmentWith(item(
        kLabel, R"("status":"EN_ROUTE","events":[{"eventTime":"2026-07-01T12:00:00",)"
                R"("eventDescription":"Första"},{"eventTime":"2026-07-01T12:00:00Z",)"
                R"("eventDescription":"Sista"},{"eventTime":"soon","eventDescription":"?"},7])")));
    const auto item = tracked(kLabel, body);
    EXPECT_EQ(item.detail, "Sista");
    EXPECT_EQ(toText(item.at.value()), "2026-07-01T12:00:00Z");
}

TEST_F(PostNordTest, PN1_PassesEachWordOnKnownOrNot)
{
    for (const auto* word :
         {"CREATED", "INFORMED", "EN_ROUTE", "DELAYED", "EXPECTED_DELAY", "AVAILABLE_FOR_DELIVERY",
          "AVAILABLE_FOR_DELIVERY_PAR_LOC", "DELIVERED", "DELIVERY_IMPOSSIBLE", "DELIVERY_REFUSED",
          "RETURNED", "STOPPED", "SPLIT", "OTHER", "EATEN_BY_A_MOOSE"}) {
        const auto told = tracked(
            kLabel,
            answerWith(shipmentWith(item(kLabel, R"("status":")" + std::string{word} + '"'))));
        EXPECT_EQ(told.word, word);
        EXPECT_FALSE(told.at);
    }
}

TEST_F(PostNordTest, SaysWhatItDoesNotKnow)
{
    EXPECT_FALSE(tracked(kLabel, answerWith("")).known);
    const auto fault =
        tracked(kLabel, R"({"TrackingInformationResponse":{"compositeFault":{"faults":[)"
                        R"({"faultCode":"invalidIdentifier","explanationText":"Okänt id"}]}}})");
    EXPECT_FALSE(fault.known);
    EXPECT_EQ(fault.word, "");
    EXPECT_EQ(fault.detail, "Okänt id");
    willAnswer({.status = 404, .body = answerWith("")});
    const auto notFound = ask(kLabel);
    ASSERT_TRUE(notFound.ok() && notFound->size() == 1);
    EXPECT_FALSE(notFound->front().known);
}

TEST_F(PostNordTest, FindsTheItemAmongOthers)
{
    const auto others = item("UU123456785SE", R"("status":"DELIVERED")");
    const auto ours = item("rr 473124015 se", R"("status":"RETURNED")");
    EXPECT_EQ(
        tracked(kLabel, answerWith(shipmentWith(others) + ',' + shipmentWith(others + ',' + ours)))
            .word,
        "RETURNED");
    EXPECT_TRUE(isLeftOut(kLabel, answerWith(shipmentWith(others))))
        << "nothing that was not asked for is told of ours";
}

TEST_F(PostNordTest, FindsTheOnlyItemOfAShipmentWithThisNumber)
{
    const auto shipment = [](const std::string& items) {
        return R"({"shipmentId":")" + std::string{kLabel} + R"(","items":[)" + items + "]}";
    };
    const auto one = item("00373", R"("status":"DELIVERED")");
    EXPECT_EQ(tracked(kLabel, answerWith(shipment(one))).word, "DELIVERED");
    EXPECT_TRUE(isLeftOut(kLabel, answerWith(shipment(one + ',' + one)))) << "which of them?";
}

TEST_F(PostNordTest, OfANumberUsedTwiceTheLatestCounts)
{
    const auto at = [](const std::string& time, const std::string& word) {
        return shipmentWith(item(kLabel, R"("status":")" + word + R"(","events":[{"eventTime":")" +
                                             time + R"("}])"));
    };
    const auto older = at("2024-01-01T10:00:00", "DELIVERED");
    const auto newer = at("2026-03-01T10:00:00", "EN_ROUTE");
    EXPECT_EQ(tracked(kLabel, answerWith(older + ',' + newer)).word, "EN_ROUTE");
    EXPECT_EQ(tracked(kLabel, answerWith(newer + ',' + older)).word, "EN_ROUTE");
}

TEST_F(PostNordTest, LeavesOutAnItemWithoutAState)
{
    for (const std::string rest : {R"("a":1)", R"("status":7)", R"("status":"")",
                                   R"("status":"two words")", R"("status":{"code":"EN_ROUTE"})"})
        EXPECT_TRUE(isLeftOut(kLabel, answerWith(shipmentWith(item(kLabel, rest))))) << rest;
    EXPECT_TRUE(isLeftOut(kLabel, answerWith("7, null, [], {}")));
    EXPECT_TRUE(isLeftOut(kLabel, answerWith(shipmentWith(item(
                                      kLabel, R"("status":")" + std::string(65, 'X') + '"')))));
}

TEST_F(PostNordTest, TakesNoOtherAnswer)
{
    checkCommonErrors();
    EXPECT_EQ(errorOf({.body = R"({"TrackingInformationResponse":{}})"}).code,
              foundation::ErrorCode::ServiceAnswerWrong);
    EXPECT_EQ(errorOf({.body = R"({"TrackingInformationResponse":{"shipments":"none"}})"}).code,
              foundation::ErrorCode::ServiceAnswerWrong);
}

TEST_F(PostNordTest, IsAskedForOneAtATime)
{
    const std::vector<std::string> two{kLabel, kLabel};
    EXPECT_EQ(tracker()->batch(), 1U);
    EXPECT_THROW((void)tracker()->ask(two), std::invalid_argument);
    EXPECT_TRUE(tracker()->ask({})->empty());
}

} // namespace
} // namespace carriers
