// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"
#include "personalize/workflow/card_place.h"

#include <memory>

namespace workflow {

/// A card that lies in its place, taken for this program alone until the place is released: what it
/// is and which one. Nothing has been changed on it.
struct CardAtHand
{
    smartcard::CardChannel* channel = nullptr;
    std::unique_ptr<cards::PersonalisableCard> card{};
    cards::CardIdentity identity{};
};

/// Takes the card in the place and asks it who it is; reads only. Releases the place on failure.
/// Errors: those of CardPlace::occupy(), FamilyUnknown, and those of the card.
foundation::Result<CardAtHand> meetCard(CardPlace& place);

} // namespace workflow
