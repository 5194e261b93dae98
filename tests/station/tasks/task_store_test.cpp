// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tasks/task_store.h"

#include "tests/station/support/order_book.h"

#include <gmock/gmock.h>

namespace {

using foundation::ErrorCode;
using support::anAct;
using tasks::NewTask;
using tasks::TaskKind;
using tasks::TaskState;

class TaskStore : public testing::Test
{
protected:
    support::OrderBook m_book;
    tasks::TaskStore m_tasks{m_book.database()};

    static NewTask aTask(TaskKind kind = TaskKind::BlanksEnd)
    {
        return {.kind = kind,
                .about = "L-1",
                .occasion = "2026-12-01",
                .ground = "S-12",
                .detail = "12 blanks"};
    }
    std::optional<std::int64_t> open(const NewTask& task)
    {
        return support::done(
            m_book, [&](database::Transaction& t) { return m_tasks.open(t, task, anAct()); });
    }
    foundation::Result<void> close(std::int64_t number, const std::string& outcome)
    {
        return database::inTransaction(m_book.database(), [&](database::Transaction& t) {
            return m_tasks.close(t, number, TaskState::Done, outcome, anAct("Stina Support"));
        });
    }
};

} // namespace

TEST_F(TaskStore, OpensTheSameOnceHoweverOftenTheClockIsLookedAt)
{
    const auto first = open(aTask());
    ASSERT_TRUE(first);
    EXPECT_FALSE(open(aTask()));
    auto later = aTask();
    later.occasion = "2027-12-01";
    EXPECT_TRUE(open(later));
    support::done(m_book, [&](database::Transaction& t) {
        return m_tasks.close(t, *first, TaskState::Dismissed, "used up today", anAct());
    });
    EXPECT_FALSE(open(aTask())); // closed is not forgotten
}

TEST_F(TaskStore, KeepsWhatItWasAndWhoClosedItWithWhat)
{
    const auto number = *open(aTask());
    EXPECT_EQ(close(number, " ").error().code, ErrorCode::RuleViolated);
    ASSERT_TRUE(close(number, "the lot goes back to its supplier").ok());
    const auto task = m_tasks.find(number);
    ASSERT_TRUE(task.ok());
    EXPECT_EQ(task->what.about, "L-1");
    EXPECT_EQ(task->state, TaskState::Done);
    EXPECT_EQ(task->closedBy, "Stina Support");
    EXPECT_EQ(task->outcome, "the lot goes back to its supplier");
    EXPECT_EQ(close(number, "again").error().code, ErrorCode::IllegalStep);
    EXPECT_EQ(close(number + 1, "none").error().code, ErrorCode::NotFound);
}

TEST_F(TaskStore, TellsRemindersAndWaitsForNobody)
{
    const auto number = open(aTask(TaskKind::RenewalReminder));
    EXPECT_EQ(m_tasks.find(*number)->state, TaskState::Told);
    EXPECT_EQ(close(*number, "why not").error().code, ErrorCode::IllegalStep);
    EXPECT_TRUE(m_tasks.list({.state = TaskState::Open})->empty());
    EXPECT_EQ(m_tasks.list({})->size(), 1U);
    EXPECT_EQ(
        audit::historyOf(m_book.database(), audit::SubjectKind::Task, "1")->front().happening.what,
        "reminded");
}
