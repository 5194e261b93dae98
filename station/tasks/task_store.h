// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/tasks/task.h"

#include <vector>

namespace tasks {

struct TaskFilter
{
    std::optional<TaskState> state{};
    std::int64_t after = 0; ///< pages by key
    std::uint32_t most = 500;
};

/// The tasks in the order book. Every change leaves its event in the same unit of work. Holds no
/// state of its own; the Database's thread only.
class TaskStore
{
public:
    explicit TaskStore(database::Database& database) : m_database{database} {}

    /// Opens a task; a reminder is Told at once. Nothing when it was opened before. The answer is
    /// its number.
    foundation::Result<std::optional<std::int64_t>>
    open(database::Transaction& transaction, const NewTask& task, const audit::Act& act);

    /// Done or Dismissed, and why. Errors: NotFound, IllegalStep when it is not open, RuleViolated
    /// without a reason.
    foundation::Result<void> close(database::Transaction& transaction, std::int64_t number,
                                   TaskState to, const std::string& outcome, const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<Task> find(std::int64_t number);
    foundation::Result<std::vector<Task>> openOf(std::int64_t shipment);
    /// By number.
    foundation::Result<std::vector<Task>> list(const TaskFilter& filter);

private:
    database::Database& m_database;
};

} // namespace tasks
