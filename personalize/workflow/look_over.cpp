// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/steps.h"

#include <algorithm>

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<void> checkMayBeTarget(const Workbench& bench)
{
    const auto& identity = bench.identity;
    const auto& assignment = bench.assignment;
    if (assignment.protectedChips.contains(identity.chipSerial))
        return Error{ErrorCode::CardIsOperators, identity.chipSerial};
    if (identity.family != assignment.profile->family)
        return Error{ErrorCode::FamilyUnknown, "a " + identity.family + " card, where product " +
                                                   assignment.profile->productCode + " wants " +
                                                   assignment.profile->family};
    if (bench.isContactless && !assignment.profile->contactless)
        return Error{ErrorCode::CardContactless,
                     "product " + assignment.profile->productCode + " is made by contacts"};
    return {};
}

Result<void> checkCapabilities(const Workbench& bench)
{
    for (const auto& key : bench.assignment.profile->keys)
        if (std::ranges::find(bench.identity.algorithms, key.algorithm) ==
            bench.identity.algorithms.end())
            return Error{ErrorCode::CapabilityMissing,
                         bench.identity.product + " cannot make the key " + key.name};
    return {};
}

Result<void> checkTries(const cards::CardCondition& condition)
{
    for (const auto& counter : condition.tries)
        if (counter.left < counter.full)
            return Error{ErrorCode::CardTriesExhausted,
                         counter.name + " has " + std::to_string(counter.left) + " of " +
                             std::to_string(counter.full) + " tries"};
    return {};
}

bool isOpen(cards::LifeCycle lifeCycle)
{
    return lifeCycle == cards::LifeCycle::Factory || lifeCycle == cards::LifeCycle::Creation;
}

/// A begun card counts as blank only if this very station began it and its rules are not in force.
Result<void> checkBlank(const cards::CardCondition& condition, BookedAs booked)
{
    if (booked == BookedAs::InUse || booked == BookedAs::Begun)
        return Error{ErrorCode::CardNotBlank, "the station's books have this card already"};
    if (condition.blank)
        return {};
    if (booked == BookedAs::Interrupted && condition.lifeCycle == cards::LifeCycle::Creation)
        return {};
    std::string found;
    for (const auto& find : condition.finds)
        found += (found.empty() ? "" : ", ") + find;
    return Error{ErrorCode::CardNotBlank, found};
}

} // namespace

Result<std::string> lookOver(Workbench& bench)
{
    if (auto may = checkMayBeTarget(bench); !may)
        return may.error();
    if (auto able = checkCapabilities(bench); !able)
        return able.error();
    auto booked = bench.tools.journal.bookedAs(bench.identity);
    if (!booked)
        return booked.error();
    auto condition = bench.card->lookOver();
    if (!condition)
        return condition.error();
    bench.lifeCycle = condition->lifeCycle;
    // What lies on a card that is made again goes, its counters too; and a closed one is
    // somebody's.
    if (*booked == BookedAs::Free && isOpen(condition->lifeCycle))
        if (auto tries = checkTries(*condition); !tries)
            return tries.error();
    if (auto blank = checkBlank(*condition, *booked); !blank)
        return blank.error();
    return bench.identity.product + " " + bench.identity.chipSerial;
}

Result<Decision> lookOverAgain(Workbench& bench, const Recipe& recipe)
{
    if (auto may = checkMayBeTarget(bench); !may)
        return may.error();
    auto booked = bench.tools.journal.bookedAs(bench.identity);
    if (!booked)
        return booked.error();
    if (*booked != BookedAs::Begun)
        return Error{ErrorCode::CardIsAnother, bench.identity.chipSerial};
    auto condition = bench.card->lookOver();
    if (!condition)
        return condition.error();
    bench.lifeCycle = condition->lifeCycle;
    const auto& resumption = *bench.resumption;
    if (auto taken = takeUp(bench, resumption.admission, resumption.cardNotAfter); !taken)
        return taken.error();
    for (const auto& code : resumption.codes.codes)
        bench.codes.codes.push_back({code.name, code.code.clone()});
    return decide(recipe, resumption, *condition);
}

} // namespace workflow
