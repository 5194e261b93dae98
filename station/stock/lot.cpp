// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/lot.h"

namespace stock {
namespace {

constexpr std::array kLotSteps = {
    LotStep{LotState::Received, LotState::Accepted, true},
    LotStep{LotState::Received, LotState::Refused, true},
    LotStep{LotState::Accepted, LotState::Refused, true},
    LotStep{LotState::Refused, LotState::Accepted, true},
};

} // namespace

std::span<const LotStep> lotSteps()
{
    return kLotSteps;
}

BlankFate fateOf(CardState state)
{
    switch (state) {
    case CardState::Blank:
        return BlankFate::Blank;
    case CardState::InProduction:
    case CardState::Interrupted:
        return BlankFate::Allocated;
    case CardState::Ready:
    case CardState::Shipped:
    case CardState::Delivered:
    case CardState::Returned:
    case CardState::Revoked:
        return BlankFate::Good;
    case CardState::Lost:
        return BlankFate::Lost;
    case CardState::Rejected:
        return BlankFate::Spoiled;
    case CardState::Quarantined:
        return BlankFate::Quarantined;
    case CardState::Destroyed:
        return BlankFate::Destroyed;
    }
    return BlankFate::Quarantined;
}

std::int64_t LotStanding::count(BlankFate fate) const
{
    const auto found = cards.find(fate);
    return found == cards.end() ? 0 : found->second;
}

std::int64_t LotStanding::inStore() const
{
    return count(BlankFate::Blank) - out - lot.missing - lot.unreadable;
}

bool LotStanding::isUsable(const foundation::CivilDate& today) const
{
    return lot.state == LotState::Accepted && (!lot.expires || !(*lot.expires < today));
}

} // namespace stock
