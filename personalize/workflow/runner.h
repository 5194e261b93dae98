// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/recipe.h"
#include "personalize/workflow/workbench.h"

#include <functional>
#include <optional>

namespace workflow {

/// Told before each step, on the runner's thread: what a panel shows.
struct Progress
{
    std::size_t done = 0;
    std::size_t total = 0;
    Step step{StepKind::LookOver};
    std::string chipSerial{}; ///< empty until the card has been looked over
};
using ProgressSink = std::function<void(const Progress&)>;

/// How an attempt ended.
struct Outcome
{
    CardLeft left = CardLeft::Unchanged;
    std::optional<foundation::Error> error{};
    Step lastStep{StepKind::LookOver};
    cards::CardIdentity card{};
    Admission admission{};
};

/// Makes one card: performs the recipe step by step, journalled before and after, and leaves the
/// card in a named state whatever fails. Blocks until the card is proven or given up; run it on the
/// reader's own thread. `cancelled` is asked between steps.
Outcome personalise(const Assignment& assignment, Tools& tools, const ProgressSink& progress,
                    const std::function<bool()>& cancelled);

} // namespace workflow
