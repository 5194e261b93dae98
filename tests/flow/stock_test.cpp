// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// A station that keeps stock: which blanks it begins, and that each of them is accounted for.

#include "station/stock/lot_store.h"
#include "station/workplace/card_acts.h"
#include "station/workplace/destruction_acts.h"
#include "station/workplace/run_acts.h"
#include "station/workplace/stock_acts.h"
#include "tests/flow/books.h"
#include "tests/flow/untouched.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <utility>

namespace {

using namespace flow;
using foundation::ErrorCode;
using production::PanelState;
using stock::LotState;
using testing::HasSubstr;
using testing::IsEmpty;

class Stock : public testing::Test
{
protected:
    FlowStation m_station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), true};
    Workshop m_workshop{1};

    void SetUp() override
    {
        m_station.importDemo();
        m_station.approve("B2026-0101");
    }
    [[nodiscard]] std::string chip() { return m_workshop.cards().serial(0); }
    /// A run with blanks of a lot whose cards lie elsewhere.
    void openRunWithOthers(std::int64_t blanks = 2)
    {
        m_station.receiveLot(
            "OTHERS", {"0000000000000000AA01", "0000000000000000AA02", "0000000000000000AA03"});
        m_station.takeOut("OTHERS", blanks);
    }
    production::Panel expectRefused(ErrorCode code)
    {
        return expectRefusedUntouched(m_station, m_workshop, {code});
    }
    production::SampleResult trySample(const std::string& lot)
    {
        return valueOf(workplace::testLot(m_station.desk(),
                                          {.lot = lot, .readers = {m_workshop.reader(0)}},
                                          m_workshop.panels().sink()));
    }
    void receiveUntried(const std::string& lot)
    {
        m_station.receiveLot(lot, {chip()});
        m_station.tamperedOnPurpose();
        mustSucceed(database::inTransaction(
            *m_station.desk().database, [&](database::Transaction& t) -> foundation::Result<void> {
                auto reset = t.change("UPDATE lots SET state = 'received'");
                return reset ? foundation::Result<void>{} : reset.error();
            }));
    }
    LotState stateOf(const std::string& lot)
    {
        return valueOf(workplace::showLot(m_station.desk(), lot)).standing.lot.state;
    }
};

TEST_F(Stock, NoLineRunsWithoutARun) // PCI-3
{
    EXPECT_THROW(m_workshop.startLine(m_station), std::runtime_error);
    openRunWithOthers();
    EXPECT_NO_THROW(m_workshop.startLine(m_station));
}

TEST_F(Stock, ABlankOfNoLotIsRefused)
{
    openRunWithOthers();
    m_workshop.startLine(m_station);
    expectRefused(ErrorCode::BlankUnknown);
}

TEST_F(Stock, ABlankThatWasNotTakenOutIsRefused)
{
    openRunWithOthers();
    m_station.receiveLot("MINE", {chip()});
    m_workshop.startLine(m_station);
    EXPECT_THAT(expectRefused(ErrorCode::BlankNotOfRun).error->context, HasSubstr("lot MINE"));

    m_station.takeOut("MINE", 1);
    EXPECT_EQ(m_workshop.process(0).state, PanelState::Done);
}

TEST_F(Stock, OneBlankMoreThanWasTakenOutIsRefused)
{
    m_station.receiveLot("MINE", {chip(), "0000000000000000AA04"});
    m_station.takeOut("MINE", 1);
    m_workshop.startLine(m_station);
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Done);
    m_workshop.cards().blank(0);
    m_station.receiveLot("LATER", {chip()});
    m_station.tamperedOnPurpose();
    mustSucceed(database::inTransaction(
        *m_station.desk().database, [&](database::Transaction& t) -> foundation::Result<void> {
            auto joined = t.change("UPDATE cards SET lot = 'MINE' WHERE lot = 'LATER'");
            return joined ? foundation::Result<void>{} : joined.error();
        }));
    const auto before = wholeCard(m_workshop, 0);
    const auto shown = m_workshop.process(0);
    EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "made", nameOf(ErrorCode::BlankNotOfRun));
    EXPECT_EQ(wholeCard(m_workshop, 0), before);
}

TEST(StockOfManyReaders, NoReaderBeginsABlankTooMany)
{
    FlowStation station{"ipp://localhost:1/ipp/print", workplace::productsFolder(), true};
    Workshop workshop{2};
    station.importDemo();
    station.approve("B2026-0101");
    station.receiveLot("MINE", {workshop.cards().serial(0), workshop.cards().serial(1)});
    station.takeOut("MINE", 1);
    workshop.startLine(station);
    workshop.cards().insert(0);
    workshop.cards().insert(1);
    std::multiset<std::string_view> ends;
    for (const std::size_t card : {0U, 1U})
        ends.insert(production::nameOf(workshop.panels().waitForEnd(workshop.reader(card)).state));
    EXPECT_EQ(ends, (std::multiset<std::string_view>{"done", "refused"}));
    workshop.stopLine();
    EXPECT_TRUE(workplace::closeRun(station.desk(), {}));
}

TEST_F(Stock, ABlankOfALotThatWasRefusedMeanwhileIsRefused)
{
    m_station.receiveLot("MINE", {chip()});
    m_station.takeOut("MINE", 1);
    mustSucceed(workplace::refuseLot(m_station.desk(), "MINE", "the supplier called it back"));
    m_workshop.startLine(m_station);
    EXPECT_THAT(expectRefused(ErrorCode::LotNotReleased).error->context, HasSubstr("was refused"));
}

TEST_F(Stock, ABlankOfAnotherProductIsRefused)
{
    m_station.receiveLot("MINE", {chip()});
    m_station.tamperedOnPurpose();
    mustSucceed(database::inTransaction(
        *m_station.desk().database, [&](database::Transaction& t) -> foundation::Result<void> {
            auto other = t.change("UPDATE lots SET blank_product = 'OTHER'");
            return other ? foundation::Result<void>{} : other.error();
        }));
    m_station.takeOut("MINE", 1);
    m_workshop.startLine(m_station);
    EXPECT_THAT(expectRefused(ErrorCode::CapabilityMissing).error->context, HasSubstr("OTHER"));
}

TEST_F(Stock, ARunIsEvenWhateverBecameOfItsCards) // PCI-3, PCI-4
{
    m_station.receiveLot("MINE", {chip(), "0000000000000000AA05", "0000000000000000AA06"});
    m_station.takeOut("MINE", 3);
    m_workshop.startLine(m_station);
    const auto spoiledChip = chip();
    m_workshop.cards().tearAfter(0, 20); // once: it goes on
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Paused);
    EXPECT_EQ(workplace::closeRun(m_station.desk(), {{"MINE", 2}}).error().code,
              ErrorCode::LineRunning);
    m_workshop.stopLine();
    EXPECT_EQ(workplace::closeRun(m_station.desk(), {{"MINE", 2}}).error().code,
              ErrorCode::RunUnbalanced);
    m_workshop.startLine(m_station);
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Done);
    m_workshop.stopLine();
    mustSucceed(workplace::rejectCard(m_station.desk(), spoiledChip, "scratched"));

    const auto run = valueOf(workplace::closeRun(m_station.desk(), {{"MINE", 2}}));
    EXPECT_EQ(run.blanks.at(0).spoiled, 1);
    EXPECT_EQ(run.blanks.at(0).good, 0);
    auto waiting = valueOf(workplace::awaitingDestruction(m_station.desk()));
    ASSERT_EQ(waiting.size(), 1U) << "the letter was never printed";
    EXPECT_EQ(waiting[0].id, spoiledChip);
    EXPECT_FALSE(waiting[0].late);
    mustSucceed(m_station.destroy({spoiledChip}, "shredder"));
    EXPECT_EQ(Books{m_station}.card(spoiledChip), "destroyed");
    EXPECT_THAT(valueOf(workplace::awaitingDestruction(m_station.desk())), IsEmpty());
    EXPECT_EQ(m_station.destroy({"0000000000000000AA05"}, "shredder").error().code,
              ErrorCode::IllegalStep)
        << "a good blank";
}

TEST_F(Stock, ABlankThatIsNoGoodIsSpoiledInItsRun) // PCI-3, PCI-4
{
    m_station.receiveLot("MINE", {chip(), "0000000000000000AA07"});
    m_station.takeOut("MINE", 1);
    mustSucceed(workplace::rejectCard(m_station.desk(), chip(), "bent"));
    const auto run = valueOf(workplace::closeRun(m_station.desk(), {}));
    EXPECT_EQ(run.blanks.at(0).spoiled, 1);
    mustSucceed(workplace::rejectCard(m_station.desk(), "0000000000000000AA07",
                                      "bent as well")); // in the store
    EXPECT_EQ(valueOf(workplace::showRun(m_station.desk(), run.number)).spoiled.size(), 1U);
    EXPECT_EQ(valueOf(workplace::awaitingDestruction(m_station.desk())).size(), 2U);
}

TEST_F(Stock, ALotThatIsNotUsedIsScrappedAsAWhole)
{
    m_station.receiveLot("OLD",
                         {"0000000000000000AA01", "0000000000000000AA02", "0000000000000000AA03"});
    m_station.takeOut("OLD", 1);
    EXPECT_EQ(workplace::scrapLot(m_station.desk(), "OLD", "recalled").error().code,
              ErrorCode::RuleViolated)
        << "one lies on a table";
    valueOf(workplace::closeRun(m_station.desk(), {{"OLD", 1}}));
    EXPECT_EQ(valueOf(workplace::scrapLot(m_station.desk(), "OLD", "recalled")), 3U);
    mustSucceed(
        m_station.destroy(valueOf(workplace::rejectedOfLot(m_station.desk(), "OLD")), "shredder"));
    const auto standing = valueOf(workplace::showLot(m_station.desk(), "OLD")).standing;
    EXPECT_EQ(standing.count(stock::BlankFate::Destroyed), 3);
}

TEST_F(Stock, ABegunCardOfALotThatWasRefusedDoesNotGoOn)
{
    m_station.receiveLot("MINE", {chip()});
    m_station.takeOut("MINE", 1);
    m_workshop.startLine(m_station);
    m_workshop.cards().tearAfter(0, 20);
    ASSERT_EQ(m_workshop.process(0).state, PanelState::Paused);
    mustSucceed(workplace::refuseLot(m_station.desk(), "MINE", "its keys are known"));
    const auto before = wholeCard(m_workshop, 0);
    const auto shown = m_workshop.process(0);
    EXPECT_EQ(shown.state, PanelState::Paused);
    EXPECT_EQ(shown.error ? nameOf(shown.error->code) : "", nameOf(ErrorCode::LotNotReleased));
    EXPECT_EQ(wholeCard(m_workshop, 0), before);
    mustSucceed(workplace::acceptLot(m_station.desk(), "MINE", "they were not"));
    EXPECT_EQ(m_workshop.process(0).state, PanelState::Done);
}

TEST_F(Stock, ALotThatIsRefusedWhileItsSampleIsMadeStaysRefused)
{
    receiveUntried("MINE");
    m_workshop.cards().insert(0);
    bool refused = false;
    const auto result = valueOf(
        workplace::testLot(m_station.desk(), {.lot = "MINE", .readers = {m_workshop.reader(0)}},
                           [&](const production::Panel& panel) {
                               if (panel.step == "close" && !std::exchange(refused, true)) {
                                   auto other = m_station.deskOf("Ulla Utgivare");
                                   mustSucceed(workplace::refuseLot(other, "MINE", "recalled"));
                               }
                           }));
    EXPECT_TRUE(result.good);
    EXPECT_TRUE(refused);
    EXPECT_EQ(stateOf("MINE"), LotState::Refused);
}

TEST_F(Stock, ASampleIsNotTakenFromARunsBlanks)
{
    m_station.receiveLot("MINE", {chip()});
    m_station.takeOut("MINE", 1);
    m_workshop.cards().insert(0);
    EXPECT_EQ(workplace::testLot(m_station.desk(),
                                 {.lot = "MINE", .readers = {m_workshop.reader(0)}},
                                 [](const auto&) {})
                  .error()
                  .code,
              ErrorCode::BlanksMissing);
}

TEST_F(Stock, AGoodSampleLetsItsLotBeUsedAndIsSpoiled)
{
    receiveUntried("MINE");
    EXPECT_EQ(workplace::openRun(m_station.desk(), {.blanks = 1}).error().code,
              ErrorCode::BlanksMissing);
    const auto sample = chip();
    m_workshop.cards().insert(0);
    const auto result = trySample("MINE");
    EXPECT_TRUE(result.good) << (result.error ? describe(*result.error) : "");
    EXPECT_GT(result.checks, 10U);
    EXPECT_EQ(stateOf("MINE"), LotState::Accepted);
    EXPECT_EQ(Books{m_station}.card(sample), "rejected");
    const auto card = valueOf(workplace::showCard(m_station.desk(), sample));
    EXPECT_THAT(card.card.leftBehind, HasSubstr("sample card of lot MINE"));
    EXPECT_THAT(card.certificates, IsEmpty()) << "the station's authority issued nothing";
    EXPECT_EQ(Books{m_station}.line("B2026-0101/1"), "waiting");
    EXPECT_EQ(workplace::testLot(m_station.desk(),
                                 {.lot = "MINE", .readers = {m_workshop.reader(0)}},
                                 [](const auto&) {})
                  .error()
                  .code,
              ErrorCode::BlanksMissing)
        << "it was the only one";
}

TEST_F(Stock, ASampleThatFailsByItselfKeepsItsLotFromUse)
{
    receiveUntried("MINE");
    m_workshop.cards().insert(0);
    m_workshop.cards().failAt(0, 12, 0x6982);
    const auto result = trySample("MINE");
    EXPECT_FALSE(result.good);
    EXPECT_TRUE(result.lotRefused) << result.step;
    EXPECT_EQ(stateOf("MINE"), LotState::Refused);
    EXPECT_EQ(Books{m_station}.card(chip()), "rejected");
}

TEST_F(Stock, ASampleHasNoSecondTry)
{
    receiveUntried("MINE");
    m_workshop.cards().insert(0);
    m_workshop.cards().failAt(0, 15, 0x6F00); // which a card of the line would be forgiven once
    EXPECT_TRUE(trySample("MINE").lotRefused);
    EXPECT_EQ(stateOf("MINE"), LotState::Refused);
}

TEST_F(Stock, ASampleThatIsPulledSaysNothingOfItsLot)
{
    receiveUntried("MINE");
    m_workshop.cards().insert(0);
    m_workshop.cards().tearAfter(0, 15);
    const auto result = trySample("MINE");
    EXPECT_FALSE(result.good);
    EXPECT_FALSE(result.lotRefused);
    EXPECT_EQ(stateOf("MINE"), LotState::Received);
    EXPECT_EQ(Books{m_station}.card(chip()), "rejected") << "it is begun, so it is no blank";
}

TEST_F(Stock, ASampleOfAnotherLotIsUntouched)
{
    m_station.receiveLot("OTHERS", {"0000000000000000AA01"});
    m_workshop.cards().insert(0);
    const auto before = wholeCard(m_workshop, 0);
    const auto result =
        workplace::testLot(m_station.desk(), {.lot = "OTHERS", .readers = {m_workshop.reader(0)}},
                           m_workshop.panels().sink());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::BlankUnknown);
    EXPECT_EQ(wholeCard(m_workshop, 0), before);
}

} // namespace
