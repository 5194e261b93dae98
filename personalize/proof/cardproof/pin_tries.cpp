// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/proof/cardproof/pin_tries.h"

namespace cardproof {

using smartcard::PinState;

std::string triesShown(PinState state, unsigned full)
{
    const auto ofFull = " of " + std::to_string(full) + " tries left";
    switch (state) {
    case PinState::Full:
        return "the module shows no lost try";
    case PinState::TriesLost:
        return full == 3 ? "2" + ofFull : "at least 2, but not all" + ofFull;
    case PinState::LastTry:
        return "1" + ofFull;
    case PinState::Blocked:
        return "blocked";
    }
    return {};
}

std::string triesAfterRefusal(std::optional<PinState> state, unsigned full)
{
    if (!state)
        return "the module does not say how many tries are left";
    if (*state == PinState::Full)
        return "at least 2 tries left"; // the last one would be shown
    return triesShown(*state, full);
}

} // namespace cardproof
