// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_at_hand.h"

#include "personalize/cards/families.h"

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<CardAtHand> openCard(smartcard::CardChannel& channel)
{
    const auto* family = cards::familyFor(channel.atr());
    if (family == nullptr)
        return Error{ErrorCode::FamilyUnknown, "ATR " + foundation::toHex(channel.atr())};
    auto card = family->open(channel);
    if (!card)
        return card.error();
    auto identity = (*card)->identity();
    return CardAtHand{&channel, std::move(*card), std::move(identity)};
}

} // namespace

Result<CardAtHand> meetCard(CardPlace& place)
{
    auto channel = place.occupy();
    if (!channel)
        return channel.error();
    auto met = openCard(**channel);
    if (!met)
        place.release();
    return met;
}

} // namespace workflow
