// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// PN-1, DHL-1: what the carriers' words mean here.
#include "station/shipping/carrier_words.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <tuple>

namespace {

using shipping::Carrier;
using shipping::CarrierMeaning;
using shipping::meaningOf;

} // namespace

TEST(CarrierWords, PN1_EachItemStateOfPostNordHasOneMeaning)
{
    // The list is the carrier's: Track & Trace, findByIdentifier, item status.
    for (const auto* word :
         {"CREATED", "INFORMED", "EN_ROUTE", "DELAYED", "EXPECTED_DELAY", "AVAILABLE_FOR_DELIVERY",
          "AVAILABLE_FOR_DELIVERY_PAR_LOC", "DELIVERED", "DELIVERY_IMPOSSIBLE", "DELIVERY_REFUSED",
          "RETURNED", "STOPPED", "SPLIT", "OTHER"})
        EXPECT_TRUE(meaningOf(Carrier::PostNord, word)) << word;
    EXPECT_EQ(meaningOf(Carrier::PostNord, "RETURNED"), CarrierMeaning::ComesBack);
    EXPECT_EQ(meaningOf(Carrier::PostNord, "DELIVERED"), CarrierMeaning::Delivered);
    EXPECT_EQ(meaningOf(Carrier::PostNord, "AVAILABLE_FOR_DELIVERY_PAR_LOC"),
              CarrierMeaning::Available);
    EXPECT_EQ(meaningOf(Carrier::PostNord, "DELIVERY_IMPOSSIBLE"), CarrierMeaning::Trouble);
}

TEST(CarrierWords, DHL1_EachStatusCodeHasOneMeaning)
{
    for (const auto* word : {"pre-transit", "transit", "delivered", "failure", "unknown"})
        EXPECT_TRUE(meaningOf(Carrier::Dhl, word)) << word;
    EXPECT_EQ(meaningOf(Carrier::Dhl, "transit"), CarrierMeaning::InTransit);
    EXPECT_EQ(meaningOf(Carrier::Dhl, "failure"), CarrierMeaning::Trouble);
}

TEST(CarrierWords, AreKnownHoweverTheyAreWrittenAndNoOthersAre)
{
    EXPECT_EQ(meaningOf(Carrier::PostNord, " delivered\r\n"), CarrierMeaning::Delivered);
    EXPECT_EQ(meaningOf(Carrier::Dhl, "TRANSIT"), CarrierMeaning::InTransit);
    EXPECT_FALSE(meaningOf(Carrier::PostNord, "BEAMED_UP"));
    EXPECT_FALSE(meaningOf(Carrier::PostNord, "transit")); // the other carrier's
    EXPECT_FALSE(meaningOf(Carrier::Dhl, ""));
}

TEST(CarrierWords, StandOnceEachInTheirTable)
{
    std::set<std::pair<Carrier, std::string>> seen;
    for (const auto& word : shipping::carrierWords())
        EXPECT_TRUE(seen.emplace(word.carrier, word.word).second) << word.word;
}

TEST(CarrierWords, StandInTheDocumentsTableWithWhatTheyMean)
{
    const std::map<CarrierMeaning, std::string> kPhrases{
        {CarrierMeaning::Nothing, "keeps the word"},
        {CarrierMeaning::InTransit, "on its way"},
        {CarrierMeaning::Available, "waits to be collected"},
        {CarrierMeaning::Delivered, "delivered"},
        {CarrierMeaning::ComesBack, "task: comes back"},
        {CarrierMeaning::Trouble, "task: trouble at the carrier"}};
    std::ifstream document{CARDSTATION_SOURCE_DIR "/docs/shipping.md"};
    std::set<std::tuple<Carrier, std::string, std::string>> rows;
    const std::regex row{R"(\| (PostNord|DHL) \| ([^|]*) \| ([^|]*) \|)"};
    for (std::string line; std::getline(document, line);) {
        std::smatch cells;
        if (!std::regex_match(line, cells, row))
            continue;
        std::istringstream words{cells[2]};
        for (std::string word; std::getline(words >> std::ws, word, ',');)
            rows.emplace(cells[1] == "DHL" ? Carrier::Dhl : Carrier::PostNord, word, cells[3]);
    }
    std::set<std::tuple<Carrier, std::string, std::string>> known;
    for (const auto& word : shipping::carrierWords())
        known.emplace(word.carrier, word.word, kPhrases.at(word.meaning));
    EXPECT_EQ(rows, known);
}

TEST(CarrierWords, BelongToTheKindsThatSomebodyFollows)
{
    using cardprofiles::ShipmentKind;
    EXPECT_EQ(shipping::carrierOf(ShipmentKind::RegisteredMail), Carrier::PostNord);
    EXPECT_EQ(shipping::carrierOf(ShipmentKind::Courier), Carrier::Dhl);
    EXPECT_FALSE(shipping::carrierOf(ShipmentKind::OrdinaryMail));
    EXPECT_FALSE(shipping::carrierOf(ShipmentKind::HandOver));
}
