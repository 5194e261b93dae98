// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/workflow/card_at_hand.h"

#include "personalize/cards/families.h"
#include "personalize/smartcard/atr.h"

namespace workflow {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<CardAtHand> openCard(smartcard::CardChannel& channel, Reach reach)
{
    const bool isContactless = smartcard::isOfContactlessForm(channel.atr());
    if (isContactless && reach == Reach::Contacts)
        return Error{ErrorCode::CardContactless, "ATR " + foundation::toHex(channel.atr())};
    const auto* family = cards::familyFor(channel.atr());
    if (family == nullptr)
        return Error{ErrorCode::FamilyUnknown, "ATR " + foundation::toHex(channel.atr())};
    auto card = family->open(channel);
    if (!card)
        return card.error();
    auto identity = (*card)->identity();
    return CardAtHand{&channel, std::move(*card), std::move(identity), isContactless};
}

} // namespace

Result<CardAtHand> meetCard(CardPlace& place, Reach reach)
{
    auto channel = place.occupy();
    if (!channel)
        return channel.error();
    auto met = openCard(**channel, reach);
    if (!met)
        place.release();
    return met;
}

} // namespace workflow
