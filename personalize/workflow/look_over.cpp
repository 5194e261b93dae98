// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/families.h"
#include "personalize/workflow/steps.h"

#include <algorithm>

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<void> openCard(Workbench& bench)
{
    auto channel = bench.tools.place.occupy();
    if (!channel)
        return channel.error();
    bench.channel = *channel;
    const auto* family = cards::familyFor(bench.channel->atr());
    if (family == nullptr)
        return Error{ErrorCode::FamilyUnknown, "ATR " + foundation::toHex(bench.channel->atr())};
    if (family->name() != bench.assignment.profile->family)
        return Error{ErrorCode::FamilyUnknown, "a " + family->name() + " card, where product " +
                                                   bench.assignment.profile->productCode +
                                                   " wants " + bench.assignment.profile->family};
    auto card = family->open(*bench.channel);
    if (!card)
        return card.error();
    bench.card = std::move(*card);
    bench.identity = bench.card->identity();
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

/// A begun card counts as blank only if this very station began it and its rules are not in force.
Result<void> checkBlank(const cards::CardCondition& condition, BookedAs booked)
{
    if (booked == BookedAs::InUse)
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
    if (auto opened = openCard(bench); !opened)
        return opened.error();
    const auto& operators = bench.assignment.operatorsChipSerial;
    if (!operators.empty() && operators == bench.identity.chipSerial)
        return Error{ErrorCode::CardIsOperators, bench.identity.chipSerial};
    if (auto able = checkCapabilities(bench); !able)
        return able.error();
    auto booked = bench.tools.journal.bookedAs(bench.identity);
    if (!booked)
        return booked.error();
    auto condition = bench.card->lookOver();
    if (!condition)
        return condition.error();
    if (auto blank = checkBlank(*condition, *booked); !blank)
        return blank.error();
    if (auto tries = checkTries(*condition); !tries)
        return tries.error();
    return bench.identity.product + " " + bench.identity.chipSerial;
}

} // namespace workflow
