// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/run.h"

#include <array>
#include <cstdlib>

namespace stock {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr std::array kRunSteps = {
    RunStep{RunState::Open, RunState::Closed},
    RunStep{RunState::Closed, RunState::Reviewed},
};

} // namespace

std::span<const RunStep> runSteps()
{
    return kRunSteps;
}

std::string runName(std::uint32_t number)
{
    return "run " + std::to_string(number);
}

void RunBlanks::add(CardState state, std::int64_t cards)
{
    switch (fateOf(state)) {
    case BlankFate::Blank: // parted from its run: back among those that are left
        return;
    case BlankFate::Allocated:
    case BlankFate::Quarantined:
        open += cards;
        return;
    case BlankFate::Good:
    case BlankFate::Lost:
        good += cards;
        return;
    case BlankFate::Spoiled:
    case BlankFate::Destroyed:
        spoiled += cards;
        return;
    }
}

Result<void> checkBalance(std::uint32_t number, const RunBlanks& blanks, std::int64_t returned)
{
    const auto where = runName(number) + ", lot " + blanks.lot + ": ";
    if (blanks.open > 0)
        return Error{ErrorCode::RunUnbalanced,
                     where + std::to_string(blanks.open) +
                         " cards are begun or in quarantine; finish or reject them first"};
    const auto accounted =
        blanks.good + blanks.spoiled + blanks.missing + blanks.unreadable + returned;
    if (accounted == blanks.taken)
        return {};
    const auto difference = std::abs(blanks.taken - accounted);
    return Error{ErrorCode::RunUnbalanced,
                 where + std::to_string(blanks.taken) + " taken, but " +
                     std::to_string(blanks.good) + " good + " + std::to_string(blanks.spoiled) +
                     " spoiled + " + std::to_string(blanks.missing) + " missing + " +
                     std::to_string(blanks.unreadable) + " unreadable + " +
                     std::to_string(returned) + " returned: " + std::to_string(difference) +
                     (accounted < blanks.taken ? " not accounted for" : " too many")};
}

} // namespace stock
