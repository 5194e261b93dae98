// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/tasks/task_store.h"

#include "station/audit/step_check.h"

namespace database {

template <>
struct Reader<tasks::NewTask>
    : InOrder<tasks::NewTask, tasks::TaskKind, std::string, std::string,
              std::optional<std::int64_t>, std::optional<std::string>,
              std::optional<foundation::OrderLineId>, std::string, std::string>
{
};
template <>
struct Reader<tasks::Task>
    : InOrder<tasks::Task, std::int64_t, tasks::NewTask, tasks::TaskState, foundation::Instant,
              std::optional<foundation::Instant>, std::optional<std::string>, std::string>
{
};

} // namespace database

namespace tasks {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect =
    "SELECT number, kind, about, occasion, shipment, chip_serial, order_number, line_number, "
    "ground, detail, state, opened_at, closed_at, closed_by, outcome FROM tasks ";

Subject subjectOf(std::int64_t number, const NewTask& task)
{
    return Subject::of(SubjectKind::Task, std::to_string(number), task.line);
}

std::string told(const NewTask& task)
{
    return std::string{database::storedName(task.kind)} + ' ' + task.about +
           (task.ground.empty() ? "" : ", " + task.ground) +
           (task.detail.empty() ? "" : ": " + task.detail);
}

} // namespace

bool isReminder(TaskKind kind)
{
    return kind == TaskKind::CollectReminder || kind == TaskKind::RenewalReminder;
}

Result<std::optional<std::int64_t>> TaskStore::open(Transaction& transaction, const NewTask& task,
                                                    const Act& act)
{
    const auto state = isReminder(task.kind) ? TaskState::Told : TaskState::Open;
    std::optional<std::string> order;
    std::optional<std::uint32_t> line;
    if (task.line) {
        order = task.line->order.text();
        line = task.line->line;
    }
    auto number = database::readFirst<std::int64_t>(transaction.returning(
        "INSERT INTO tasks (kind, about, occasion, shipment, chip_serial, order_number, "
        "line_number, ground, detail, state, opened_at, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, '') ON CONFLICT DO NOTHING RETURNING number",
        values(task.kind, task.about, task.occasion, task.shipment, task.chipSerial, order, line,
               task.ground, task.detail, state, act.when)));
    if (!number || !*number)
        return number;
    auto recorded = audit::record(transaction, act, subjectOf(**number, task),
                                  {isReminder(task.kind) ? "reminded" : "task-opened",
                                   {},
                                   std::string{database::storedName(state)},
                                   told(task)});
    return recorded ? number : Result<std::optional<std::int64_t>>{recorded.error()};
}

Result<void> TaskStore::close(Transaction& transaction, std::int64_t number, TaskState to,
                              const std::string& outcome, const Act& act)
{
    auto task = find(number);
    if (!task)
        return task.error();
    const auto whom = "task " + std::to_string(number);
    if (task->state != TaskState::Open)
        return foundation::illegalStep(whom, database::storedName(task->state),
                                       database::storedName(to));
    if (audit::isBlank(outcome))
        return audit::ruleViolated(task->what.ground, "say why", whom);
    auto changed = transaction.change("UPDATE tasks SET state = ?, closed_at = ?, closed_by = ?, "
                                      "outcome = ? WHERE number = ?",
                                      values(to, act.when, act.who, outcome, number));
    if (!changed)
        return changed.error();
    return audit::record(transaction, act, subjectOf(number, task->what),
                         audit::stepped(TaskState::Open, to, outcome));
}

Result<Task> TaskStore::find(std::int64_t number)
{
    return database::readOne<Task>(
        m_database.query(std::string{kSelect} + "WHERE number = ?", values(number)),
        "task " + std::to_string(number));
}

Result<std::vector<Task>> TaskStore::openOf(std::int64_t shipment)
{
    return database::readAll<Task>(
        m_database.query(std::string{kSelect} + "WHERE shipment = ? AND state = ? ORDER BY number",
                         values(shipment, TaskState::Open)));
}

Result<std::vector<Task>> TaskStore::list(const TaskFilter& filter)
{
    std::string which = "WHERE number > ?";
    auto given = values(filter.after);
    if (filter.state) {
        which += " AND state = ?";
        given.push_back(database::toValue(*filter.state));
    }
    given.push_back(database::toValue(filter.most));
    return database::readAll<Task>(
        m_database.query(kSelect + which + " ORDER BY number LIMIT ?", given));
}

} // namespace tasks
