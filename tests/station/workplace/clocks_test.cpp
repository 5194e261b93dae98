// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// What time alone makes due: a year of it in a second (S-1, A36, S-11, A42, A48, S-12).
#include "station/workplace/clocks.h"

#include "station/stock/activation.h"
#include "station/stock/lot_store.h"
#include "station/workplace/portal_answers.h"
#include "station/workplace/task_acts.h"
#include "tests/station/workplace/made_line.h"

#include <gmock/gmock.h>

namespace {

using flow::mustSucceed;
using flow::valueOf;
using std::chrono::days;
using support::Count;
using support::kLine;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using workplace::ClockReport;

class Clocks : public testing::Test
{
protected:
    support::MadeLine m_made;
    workplace::Clocks m_clocks{};
    foundation::Instant m_begin{};

    void SetUp() override
    {
        m_made.printAndConfirm();
        m_begin = m_made.maker().act().when;
        // A year passes in a second: the trail, signed at its beginning only, would be a year late.
        m_made.station().tamperedOnPurpose();
    }
    database::Database& book() { return *m_made.maker().database; }
    ClockReport after(days passed)
    {
        return valueOf(
            workplace::lookAtClocks(book(), m_clocks, {"station", "STATION-1", m_begin + passed}));
    }
    std::vector<std::string> kinds(std::optional<tasks::TaskState> state = tasks::TaskState::Open)
    {
        std::vector<std::string> all;
        for (const auto& task : valueOf(workplace::listTasks(m_made.maker(), {.state = state})))
            all.emplace_back(database::storedName(task.what.kind));
        return all;
    }
    void deliver()
    {
        mustSucceed(workplace::markDelivered(m_made.maker(), m_made.sendCard(), {}));
        mustSucceed(workplace::markDelivered(m_made.maker(), m_made.sendLetter(), {}));
    }
    /// The last second of the certificates' life.
    foundation::Instant endOfCertificates() { return m_made.certificatesEnd(); }
};

} // namespace

TEST_F(Clocks, S1_AnItemThatNobodyCollectsIsRemindedOfAndThenATask)
{
    m_made.sendLetter();
    std::map<std::string, int> seenOn;
    for (int day = 0; day <= 365; ++day) {
        const auto report = after(days{day});
        for (std::size_t at = 0; at < report.reminders; ++at)
            seenOn["reminder on day " + std::to_string(day)] = 1;
        for (std::size_t at = 0; at < report.tasks; ++at)
            seenOn["task on day " + std::to_string(day)] = 1;
        const auto again = after(days{day}); // safe to run twice
        ASSERT_EQ(again.reminders + again.tasks + again.closed, 0U);
    }
    EXPECT_THAT(seenOn, UnorderedElementsAre(testing::Pair("reminder on day 7", 1),
                                             testing::Pair("task on day 14", 1)));
    EXPECT_THAT(kinds(), ElementsAre("not-collected"));
    EXPECT_THAT(kinds(tasks::TaskState::Told), ElementsAre("collect-reminder"));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}})) << "by a person only";
}

TEST_F(Clocks, A48_RemindersAreToldToThePortal)
{
    const auto station =
        m_made.station().reopened("active_cards = 0", "active_cards = 0\nexchange = \"portal\"");
    m_made.sendLetter();
    after(days{7});
    const auto answer = valueOf(workplace::answerPortal(*station, book()));
    ASSERT_TRUE(answer);
    const auto told = flow::contentOf(*answer);
    EXPECT_THAT(told, testing::HasSubstr("\"what\": \"reminder\""));
    EXPECT_THAT(told, testing::HasSubstr("collect-reminder"));
}

TEST_F(Clocks, A36_ThePersonWhoDecidesRevokesWhatNobodyCollected)
{
    m_made.sendCard();
    const auto letter = m_made.sendLetter();
    after(days{14});
    const auto task = valueOf(workplace::listTasks(m_made.maker(), {})).back();
    EXPECT_EQ(task.what.ground, "A36");
    mustSucceed(workplace::carryOutTask(m_made.maker(), task.number, "asked the orderer twice"));
    EXPECT_EQ(m_made.shipment(letter), "returned");
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
}

TEST_F(Clocks, CountFromTheDayOnWhichTheItemCouldBeCollected)
{
    const auto letter = m_made.sendLetter();
    mustSucceed(database::inTransaction(book(), [&](database::Transaction& t) {
        return shipping::ShipmentStore{book()}.step(t, letter, shipping::ShipmentState::Available,
                                                    {"station", "STATION-1", m_begin + days{5}},
                                                    "AVAILABLE_FOR_DELIVERY");
    }));
    EXPECT_EQ(after(days{14}).tasks, 0U);
    EXPECT_EQ(after(days{19}).tasks, 1U);
}

TEST_F(Clocks, CloseATaskThatWasSettledByItself)
{
    const auto letter = m_made.sendLetter();
    after(days{14});
    mustSucceed(workplace::markDelivered(m_made.maker(), letter, "DELIVERED"));
    EXPECT_EQ(after(days{15}).closed, 1U);
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Clocks, S11_ACardThatIsNotActivatedIsATaskWhereItHasToBe)
{
    deliver();
    EXPECT_EQ(after(days{365}).tasks, 0U);
    m_clocks.activateWithin = days{90};
    EXPECT_EQ(after(days{89}).tasks, 0U);
    EXPECT_EQ(after(days{91}).tasks, 1U);
    const auto task =
        valueOf(workplace::listTasks(m_made.maker(), {.state = tasks::TaskState::Open}));
    ASSERT_EQ(task.size(), 1U);
    EXPECT_EQ(task[0].what.ground, "S-11");
    mustSucceed(workplace::carryOutTask(m_made.maker(), task[0].number, "nobody came"));
    EXPECT_EQ(m_made.books().cards(kLine), (Count{{"revoked", 1}}));
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"revoked", 2}}));
}

TEST_F(Clocks, S11_ACardThatWasActivatedMeanwhileIsNotVoided)
{
    deliver();
    m_clocks.activateWithin = days{90};
    after(days{91});
    const auto task = valueOf(workplace::listTasks(m_made.maker(), {})).back();
    mustSucceed(database::inTransaction(book(), [&](database::Transaction& t) {
        return stock::markActivated(t, m_made.chip(), m_made.maker().act());
    }));
    EXPECT_EQ(workplace::carryOutTask(m_made.maker(), task.number, "nobody came").error().code,
              foundation::ErrorCode::RuleViolated);
    EXPECT_EQ(m_made.books().certificates(kLine), (Count{{"on-card", 2}}));
    EXPECT_THAT(kinds(), ElementsAre("not-activated")); // as it was
}

TEST_F(Clocks, S11_AnActivatedCardIsLeftAlone)
{
    deliver();
    m_clocks.activateWithin = days{90};
    after(days{91});
    mustSucceed(database::inTransaction(book(), [&](database::Transaction& t) {
        return stock::markActivated(t, m_made.chip(), m_made.maker().act());
    }));
    EXPECT_EQ(after(days{92}).closed, 1U);
    EXPECT_THAT(kinds(), IsEmpty());
}

TEST_F(Clocks, S12_ALotThatIsSoonTooOldIsATaskWhileBlanksLieInIt)
{
    using std::chrono::sys_days;
    const auto lastDay = foundation::CivilDate{sys_days{foundation::dayOf(m_begin)} + days{100}};
    mustSucceed(database::inTransaction(book(), [&](database::Transaction& t) {
        stock::Lot lot;
        lot.name = "L-77";
        lot.blankProduct = "MYEID";
        lot.expires = lastDay;
        return stock::LotStore{book()}.receive(t, lot, {"0F01", "0F02"}, m_made.maker().act());
    }));
    EXPECT_EQ(after(days{9}).tasks, 0U);
    EXPECT_EQ(after(days{10}).tasks, 1U);
    EXPECT_THAT(kinds(), ElementsAre("blanks-end"));
}

TEST_F(Clocks, A48_RenewalIsRemindedOfOnceTwoMonthsBeforeTheEnd)
{
    deliver();
    const auto end = foundation::dayOf(endOfCertificates());
    auto soon = end - m_clocks.renewBefore; // A42
    if (!soon.ok())
        soon = soon.year() / soon.month() / std::chrono::last;
    const auto daysTo = [&](const foundation::CivilDate& day) {
        return std::chrono::sys_days{day} - std::chrono::floor<days>(m_begin);
    };
    EXPECT_EQ(after(daysTo(soon) - days{4}).reminders, 0U);
    EXPECT_EQ(after(daysTo(soon) + days{4}).reminders, 1U) << "one for both certificates";
    EXPECT_EQ(after(daysTo(end)).reminders, 0U);
    EXPECT_THAT(kinds(tasks::TaskState::Told), ElementsAre("renewal-reminder"));
}
