// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/card_left.h"
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
    std::string chipSerial{};
};
using ProgressSink = std::function<void(const Progress&)>;

/// How a run ended.
struct Outcome
{
    CardLeft left = CardLeft::Unchanged;
    std::optional<foundation::Error> error{};
    Step lastStep{StepKind::LookOver};
    cards::CardIdentity card{};
    Admission admission{};
    /// The attempt could not go on and has ended; the same card may be made from the start at once.
    bool mayMakeAgain = false;
};

/// Makes one card: performs the recipe step by step, journalled before and after, and leaves the
/// card in a named state whatever fails. Releases the place. Blocks until the card is proven or
/// given up; run it on the reader's own thread. `cancelled` is asked between steps until the card
/// is closed; from there on the little that is left is done. An answer that the authority owes is
/// waited for in any case, after the card has been let go.
Outcome personalise(CardAtHand card, const Assignment& assignment, Tools& tools,
                    const ProgressSink& progress, const std::function<bool()>& cancelled);

/// Goes on with an attempt that was interrupted: decides by books and card (see decide()), and
/// performs what is not done. No code but the sealed ones is tried, and none before its tries have
/// been read.
Outcome goOn(CardAtHand card, const Assignment& assignment, const Resumption& resumption,
             Tools& tools, const ProgressSink& progress, const std::function<bool()>& cancelled);

} // namespace workflow
