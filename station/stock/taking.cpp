// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/stock/taking.h"

#include "station/audit/step_check.h"

#include <algorithm>
#include <set>

namespace stock {

using foundation::CivilDate;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

using Standings = std::vector<const LotStanding*>;

Standings usable(const std::vector<LotStanding>& standings, const CivilDate& today)
{
    Standings found;
    for (const auto& each : standings)
        if (each.isUsable(today) && each.inStore() > 0)
            found.push_back(&each);
    return found;
}

Error tooFew(const Wish& wish, std::int64_t there)
{
    std::string what = std::to_string(wish.blanks) + " are wanted";
    if (!wish.lot.empty())
        what += " of lot " + wish.lot;
    else if (!wish.blankProduct.empty())
        what += " of " + wish.blankProduct;
    return {ErrorCode::BlanksMissing, what + ", " + std::to_string(there) + " are in store"};
}

Result<std::vector<LotCount>> takeOf(const std::vector<LotStanding>& standings, const Wish& wish,
                                     const CivilDate& today)
{
    const auto lot = std::ranges::find_if(
        standings, [&](const LotStanding& each) { return each.lot.name == wish.lot; });
    if (lot == standings.end())
        return Error{ErrorCode::NotFound, "lot " + wish.lot};
    if (auto released = checkReleased(lot->lot, today); !released)
        return released.error();
    if (lot->inStore() < wish.blanks)
        return tooFew(wish, std::max<std::int64_t>(lot->inStore(), 0));
    for (auto older = standings.begin(); older != lot; ++older)
        if (older->lot.blankProduct == lot->lot.blankProduct && older->isUsable(today) &&
            older->inStore() > 0 && audit::isBlank(wish.why))
            return audit::ruleViolated(
                "S-12", "lot " + older->lot.name + " is to be used first; say why not",
                "lot " + wish.lot);
    return std::vector{LotCount{wish.lot, wish.blanks}};
}

Result<std::string> productMeant(const Standings& lots, const Wish& wish)
{
    std::set<std::string> products;
    for (const auto* each : lots)
        products.insert(each->lot.blankProduct);
    if (!wish.blankProduct.empty())
        return wish.blankProduct;
    if (products.empty())
        return tooFew(wish, 0);
    if (products.size() == 1)
        return *products.begin();
    std::string named;
    for (const auto& each : products)
        named += (named.empty() ? "" : ", ") + each;
    return audit::ruleViolated("PCI-3", "say which blanks are taken", named);
}

} // namespace

Result<void> checkReleased(const Lot& lot, const CivilDate& today)
{
    if (lot.state == LotState::Received)
        return Error{ErrorCode::LotNotReleased,
                     "lot " + lot.name + ": no sample card of it has been tested"};
    if (lot.state == LotState::Refused)
        return Error{ErrorCode::LotNotReleased, "lot " + lot.name + " was refused"};
    if (lot.expires && *lot.expires < today)
        return Error{ErrorCode::LotNotReleased, "lot " + lot.name + " was to be used until " +
                                                    foundation::toText(*lot.expires) + " (S-12)"};
    return {};
}

Result<std::vector<LotCount>> planTaking(const std::vector<LotStanding>& standings,
                                         const Wish& wish, const CivilDate& today)
{
    if (!wish.lot.empty())
        return takeOf(standings, wish, today);
    const auto lots = usable(standings, today);
    const auto product = productMeant(lots, wish);
    if (!product)
        return product.error();
    std::vector<LotCount> taken;
    auto wanted = wish.blanks;
    for (const auto* each : lots) {
        if (wanted == 0 || each->lot.blankProduct != *product)
            continue;
        const auto count = std::min(wanted, each->inStore());
        taken.push_back({each->lot.name, count});
        wanted -= count;
    }
    if (wanted > 0)
        return tooFew(wish, wish.blanks - wanted);
    return taken;
}

} // namespace stock
