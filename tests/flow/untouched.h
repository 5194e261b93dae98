// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/flow/workshop.h"

#include <string>
#include <vector>

namespace flow {

/// Everything on a card, byte by byte, as the card itself has it and as its file has it: life
/// cycle, files, keys, codes and try counters.
std::string wholeCard(Workshop& workshop, std::size_t card);

/// What is expected of a wrong card while order lines wait.
struct Refusal
{
    foundation::ErrorCode code;
    production::PanelState state = production::PanelState::Refused;
};

/// Puts the card in and takes it out again; expects that it is refused for this reason, that not a
/// byte on it is changed, and that these lines still wait for cards, with no card, letter or
/// certificate. The answer is what the panel showed.
production::Panel expectRefusedUntouched(FlowStation& station, Workshop& workshop, Refusal refusal,
                                         const std::vector<std::string>& lines = {"B2026-0101/1",
                                                                                  "B2026-0101/2"},
                                         std::size_t card = 0);

} // namespace flow
