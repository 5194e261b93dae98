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
    bool isContactless = false; ///< reached without contacts, as far as that can be told
};

/// How a card may lie in its place.
enum class Reach {
    Contacts,    ///< one on a contactless interface is refused without a single command
    AnyInterface ///< the product decides (CardProfile::contactless)
};

/// Takes the card in the place and asks it who it is; reads only. Releases the place on failure.
/// Errors: those of CardPlace::occupy(), CardContactless, FamilyUnknown, and those of the card.
foundation::Result<CardAtHand> meetCard(CardPlace& place, Reach reach = Reach::Contacts);

} // namespace workflow
