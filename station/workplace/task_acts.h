// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/tasks/task_store.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"

#include <vector>

namespace workplace {

/// All that the filter lets through, but no more than `most`.
foundation::Result<std::vector<tasks::Task>> listTasks(Desk& desk, const tasks::TaskFilter& filter,
                                                       std::size_t most = kEverything);

/// Does what a task asks for, and closes it with what the person says: an item that had to be
/// collected and was not counts as returned, and its card ends (A36); one that comes back is in the
/// house again; a card that was not activated is void, its certificates are to be revoked (S-11).
/// The others are closed alone: the person has seen to them. Errors: NotFound, IllegalStep,
/// RightMissing, RuleViolated without a word.
foundation::Result<void> carryOutTask(Desk& desk, std::int64_t number, const std::string& outcome);

/// Closes a task without doing what it asks for. Errors: as carryOutTask().
foundation::Result<void> dismissTask(Desk& desk, std::int64_t number, const std::string& why);

} // namespace workplace
