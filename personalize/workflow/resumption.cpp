// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/resumption.h"

#include <algorithm>

namespace workflow {
namespace {

using cards::CardCondition;
using cards::LifeCycle;
using foundation::ErrorCode;

/// Looking over and admitting leave no entry; every other step of the recipe is done in turn.
bool isBooked(const Step& step)
{
    return step.kind != StepKind::LookOver && step.kind != StepKind::Admit;
}

const Step* firstNotDone(const Recipe& recipe, const Resumption& resumption)
{
    const auto found = std::ranges::find_if(
        recipe, [&](const Step& step) { return isBooked(step) && !isDone(resumption, step); });
    return found == recipe.end() ? nullptr : &*found;
}

bool isOfRecipe(const Recipe& recipe, const std::string& name)
{
    return std::ranges::any_of(recipe, [&](const Step& step) { return nameOf(step) == name; });
}

bool allTriesLeft(const CardCondition& found)
{
    return std::ranges::all_of(
        found.tries, [](const cards::TryCounter& code) { return code.left == code.full; });
}

bool isAfterClosing(StepKind kind)
{
    return kind == StepKind::PowerCycle || kind == StepKind::Prove;
}

Decision ofClosedCard(const Step& next, const CardCondition& found)
{
    if (next.kind != StepKind::Close && !isAfterClosing(next.kind))
        return {Course::Quarantine, "the card is closed, which the books do not know"};
    if (!allTriesLeft(found))
        return {Course::Reject, "somebody has tried codes on it", ErrorCode::CardTriesExhausted};
    return {Course::Continue};
}

Decision ofOpenCard(const Step& next, const CardCondition& found)
{
    if (isAfterClosing(next.kind))
        return {Course::Quarantine, "the card is open, and the books have it as closed"};
    if (next.kind == StepKind::Prepare)
        return {Course::Continue};
    if (found.lifeCycle == LifeCycle::Factory)
        return {Course::MakeAgain, "what was written is gone"};
    if (!allTriesLeft(found))
        return {Course::MakeAgain, "somebody has tried codes on it", ErrorCode::CardTriesExhausted};
    return {Course::Continue};
}

} // namespace

bool isDone(const Resumption& resumption, const Step& step)
{
    return resumption.done.contains(nameOf(step));
}

Decision decide(const Recipe& recipe, const Resumption& resumption, const CardCondition& found)
{
    if (found.lifeCycle == LifeCycle::Unknown)
        return {Course::Quarantine, "the card's life cycle cannot be told"};
    const bool isClosed = found.lifeCycle == LifeCycle::Operational;
    for (const auto& [name, detail] : resumption.done)
        if (!isOfRecipe(recipe, name))
            return {isClosed ? Course::Quarantine : Course::MakeAgain,
                    "the product has changed since: " + name};
    const auto* next = firstNotDone(recipe, resumption);
    if (next == nullptr)
        return {Course::Quarantine, "every step is done, and the attempt has not ended"};
    if (next->kind == StepKind::SealCodes)
        return {isClosed ? Course::Quarantine : Course::MakeAgain, "its codes were not sealed"};
    return isClosed ? ofClosedCard(*next, found) : ofOpenCard(*next, found);
}

} // namespace workflow
