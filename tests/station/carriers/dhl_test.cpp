// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/carriers/tracker_case.h"

#include "foundation/civil_date.h"

namespace carriers {
namespace {

using foundation::toText;

constexpr auto kLabel = "1234567891";

class DhlTest : public TrackerCase
{
protected:
    std::unique_ptr<Tracker> tracker() const override { return dhl(service()); }
};

std::string shipment(const std::string& status, const std::string& rest = "",
                     const std::string& id = kLabel)
{
    return R"({"id":")" + id +
           R"(","service":"express","origin":{"address":{"addressLocality":"STOCKHOLM - SWEDEN"}},)"
           R"("details":{"proofOfDelivery":{"signed":{"@type":"Person","name":"X"}}},"events":[],)" +
           rest + R"("status":{)" + status + "}}";
}

std::string answerWith(const std::string& shipments)
{
    return R"({"url":"https://api-eu.dhl.com","shipments":[)" + shipments + "]}";
}

TEST_F(DhlTest, DHL1_AsksAsItIsDocumented)
{
    willAnswer({.body = answerWith("")});
    ASSERT_TRUE(ask(kLabel).ok());
    const auto asked = lastAsked();
    EXPECT_EQ(asked.method, "GET");
    EXPECT_EQ(asked.path, "/track/shipments");
    EXPECT_EQ(asked.query, "trackingNumber=1234567891");
    EXPECT_EQ(asked.headers.at("dhl-api-key"), kKey);
}

TEST_F(DhlTest, DHL1_TellsTheShipmentsState)
{
    const auto told = tracked(
        kLabel,
        answerWith(shipment(
            R"("timestamp":"2026-03-06T12:08:00","statusCode":"transit","status":"PROCESSED",)"
            R"("description":"Processed at LEIPZIG - GERMANY","location":{"address":{}})")));
    EXPECT_TRUE(told.known);
    EXPECT_EQ(told.word, "transit");
    EXPECT_EQ(told.detail, "Processed at LEIPZIG - GERMANY");
    EXPECT_EQ(toText(told.at.value()), "2026-03-06T12:08:00Z");
}

TEST_F(DhlTest, HeedsAnOffsetAndTheTextThatIsThere)
{
    const auto told = tracked(
        kLabel, answerWith(shipment(R"("timestamp":"2026-03-06T12:08:00+02:00","statusCode":)"
                                    R"("delivered","status":"DELIVERED","description":"")")));
    EXPECT_EQ(told.detail, "DELIVERED");
    EXPECT_EQ(toText(told.at.value()), "2026-03-06T10:08:00Z");
}

TEST_F(DhlTest, DHL1_PassesEachWordOnKnownOrNot)
{
    for (const auto* word :
         {"pre-transit", "transit", "delivered", "failure", "unknown", "beamed-up"}) {
        const auto told =
            tracked(kLabel, answerWith(shipment(R"("statusCode":")" + std::string{word} + '"')));
        EXPECT_EQ(told.word, word);
        EXPECT_FALSE(told.at);
    }
}

TEST_F(DhlTest, WhatIsDeliveredBackToItsSenderIsNotDelivered)
{
    EXPECT_EQ(tracked(kLabel,
                      answerWith(shipment(R"("statusCode":"delivered")", R"("returnFlag":true,)")))
                  .word,
              "return-delivered");
    EXPECT_EQ(tracked(kLabel,
                      answerWith(shipment(R"("statusCode":"delivered")", R"("returnFlag":false,)")))
                  .word,
              "delivered");
}

TEST_F(DhlTest, DHL1_SaysWhatItDoesNotKnow)
{
    willAnswer({.status = 404,
                .body = R"({"title":"No result found","status":404,"detail":"No shipment"})",
                .headers = {{"Content-Type", "application/problem+json"}}});
    const auto answer = ask(kLabel);
    ASSERT_TRUE(answer.ok() && answer->size() == 1);
    EXPECT_FALSE(answer->front().known);
    EXPECT_EQ(answer->front().word, "");
    EXPECT_EQ(answer->front().detail, "No shipment");
    EXPECT_FALSE(tracked(kLabel, answerWith("")).known);
}

TEST_F(DhlTest, FindsTheShipmentAmongOthersAndTheLatestOfEqualNumbers)
{
    const auto older = shipment(R"("statusCode":"delivered","timestamp":"2025-01-01T10:00:00")");
    const auto newer = shipment(R"("statusCode":"transit","timestamp":"2026-03-01T10:00:00")");
    const auto other = shipment(R"("statusCode":"failure")", "", "9999999999");
    EXPECT_EQ(tracked(kLabel, answerWith(other + ',' + older + ',' + newer)).word, "transit");
    EXPECT_EQ(tracked(kLabel, answerWith(newer + ',' + older)).word, "transit");
    EXPECT_TRUE(isLeftOut(kLabel, answerWith(other)));
}

TEST_F(DhlTest, LeavesOutAShipmentWithoutAState)
{
    for (const auto* status : {R"("status":"PROCESSED")", R"("statusCode":null)",
                               R"("statusCode":"")", R"("statusCode":"in transit")"})
        EXPECT_TRUE(isLeftOut(kLabel, answerWith(shipment(status)))) << status;
    EXPECT_TRUE(isLeftOut(kLabel, answerWith("7, null, {}")));
}

TEST_F(DhlTest, TakesNoOtherAnswer)
{
    checkCommonErrors();
}

} // namespace
} // namespace carriers
