// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/letter_states.h"

namespace letters {
namespace {

// clang-format off
constexpr std::array kLetterSteps = {
    LetterStep{LetterState::Reserved,   LetterState::Ready},
    LetterStep{LetterState::Reserved,   LetterState::Spoiled, true},   // its card was given up
    LetterStep{LetterState::Ready,      LetterState::Printing},
    LetterStep{LetterState::Ready,      LetterState::Spoiled, true},
    LetterStep{LetterState::Ready,      LetterState::Published},       // digital, where A34 lets it
    LetterStep{LetterState::Published,  LetterState::Delivered},       // fetched the first time
    LetterStep{LetterState::Published,  LetterState::Spoiled, true},
    LetterStep{LetterState::Printing,   LetterState::Ready},           // refused before a byte went out
    LetterStep{LetterState::Printing,   LetterState::Printed},
    LetterStep{LetterState::Printing,   LetterState::Spoiled, true},   // jam, stop, lost job
    LetterStep{LetterState::Printed,    LetterState::Confirmed},
    LetterStep{LetterState::Printed,    LetterState::Spoiled, true},   // illegible, or not to be found
    LetterStep{LetterState::Spoiled,    LetterState::Destroyed},

    LetterStep{LetterState::Confirmed,  LetterState::Sealed},
    LetterStep{LetterState::Confirmed,  LetterState::Spoiled, true},
    LetterStep{LetterState::Sealed,     LetterState::Dispatched},
    LetterStep{LetterState::Sealed,     LetterState::Spoiled, true},
    LetterStep{LetterState::Dispatched, LetterState::Delivered},
    LetterStep{LetterState::Dispatched, LetterState::Returned},
    LetterStep{LetterState::Dispatched, LetterState::Lost},
    LetterStep{LetterState::Lost,       LetterState::Delivered},
    LetterStep{LetterState::Lost,       LetterState::Returned},
    LetterStep{LetterState::Returned,   LetterState::Sealed},          // unopened: to be sent again
    LetterStep{LetterState::Returned,   LetterState::Spoiled, true},
};
// clang-format on

} // namespace

std::span<const LetterStep> letterSteps()
{
    return kLetterSteps;
}

bool endsEnvelope(LetterState from, LetterState to)
{
    const bool byPrinting = from == LetterState::Printing || from == LetterState::Printed;
    return to == LetterState::Confirmed || to == LetterState::Published ||
           (to == LetterState::Spoiled && !byPrinting);
}

} // namespace letters
