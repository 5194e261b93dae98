// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"
#include "personalize/cards/myeid/card_files.h"

namespace myeid {

/// The card's condition by SELECT and GET DATA alone: no try is spent, nothing is changed.
///
/// - Factory: DF 5015 is not there, because INITIALIZE APPLET was never sent.
/// - Creation: it is there, and the life cycle byte says 1. Blank when neither a file nor a code
///   has been made in it: an erased card. Otherwise begun by somebody.
///   A code whose state the card does not tell counts neither way.
/// - Operational: the life cycle byte says 7. Never blank.
foundation::Result<cards::CardCondition> lookOver(CardFiles& files);

} // namespace myeid
