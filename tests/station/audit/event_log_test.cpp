// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/event_log.h"

#include "tests/station/support/order_book.h"
#include "tests/station/support/sqlite_shell.h"

using audit::SubjectKind;
using support::anAct;
using support::askShell;
using support::lineId;

namespace {

class EventLog : public ::testing::Test
{
protected:
    support::OrderBook m_book;

    void record(const audit::Subject& subject, const audit::Happening& happening)
    {
        support::done(m_book, [&](database::Transaction& transaction) {
            return audit::record(transaction, anAct(), subject, happening);
        });
    }
};

} // namespace

TEST_F(EventLog, TellsAnOrdersLifeInTimeOrder)
{
    const auto line = lineId("B7", 2);
    record(audit::Subject::ofOrder(line.order), {"state", "Ankommen", "Kontrollerad", "ok"});
    record(audit::Subject::of(SubjectKind::Card, "0A0B", line), {"state", "blank", "ready"});
    record(audit::Subject::of(SubjectKind::Card, "0C0D", lineId("B8")), {"state", "a", "b"});
    record(audit::Subject::ofLine(line), {"state", "claimed", "made"});

    auto events = audit::history(m_book.database(), line.order);
    ASSERT_TRUE(events);
    ASSERT_EQ(events->size(), 3U);
    const auto& card = events->at(1);
    EXPECT_EQ(card.subject.kind, SubjectKind::Card);
    EXPECT_EQ(card.subject.id, "0A0B");
    EXPECT_EQ(card.subject.line, 2U);
    EXPECT_EQ(card.act.who, "Anna Provsson");
    EXPECT_EQ(card.act.place, "desk-1");
    EXPECT_EQ(card.act.when, anAct().when);
    EXPECT_EQ(card.happening.from, "blank");
    EXPECT_EQ(card.happening.to, "ready");
    EXPECT_EQ(events->at(2).subject.id, "B7/2");
    EXPECT_LT(events->at(1).id, events->at(2).id);
}

TEST_F(EventLog, TellsACardsLifeBeforeItMetItsOrderToo)
{
    record(audit::Subject::of(SubjectKind::Card, "0A0B"), {"received"});
    record(audit::Subject::of(SubjectKind::Card, "0A0B", lineId()), {"state", "blank", "ready"});
    EXPECT_EQ(audit::historyOf(m_book.database(), SubjectKind::Card, "0A0B")->size(), 2U);
    EXPECT_EQ(audit::history(m_book.database(), lineId().order)->size(), 1U);
    EXPECT_TRUE(audit::historyOf(m_book.database(), SubjectKind::Letter, "0A0B")->empty());
}

TEST_F(EventLog, IsReadInPages)
{
    for (int i = 0; i < 5; ++i)
        record(audit::Subject::of(SubjectKind::File, "f" + std::to_string(i)), {"taken-in"});
    auto first = audit::eventsAfter(m_book.database(), 0, 3);
    ASSERT_EQ(first->size(), 3U);
    auto rest = audit::eventsAfter(m_book.database(), first->back().id, 3);
    ASSERT_EQ(rest->size(), 2U);
    EXPECT_EQ(rest->front().subject.id, "f3");
}

TEST_F(EventLog, IsNeitherChangedNorDeletedNorReplaced)
{
    record(audit::Subject::ofOrder(lineId().order), {"registered"});
    for (const auto* sql :
         {"UPDATE events SET who = 'x'", "DELETE FROM events",
          "INSERT OR REPLACE INTO events SELECT id, 'x', place, at, second_person, subject_kind, "
          "subject, order_number, line_number, what, from_state, to_state, detail, account "
          "FROM events"}) {
        const auto answer = askShell(m_book.file(), sql);
        EXPECT_NE(answer.find("events are append-only"), std::string::npos) << sql << answer;
    }
    EXPECT_EQ(askShell(m_book.file(), "SELECT count(*), max(who) FROM events"), "1|Anna Provsson");
}
