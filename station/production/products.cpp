// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/products.h"

#include <algorithm>

namespace production {

namespace {

bool canBecome(const cards::CardIdentity& card, const cardprofiles::CardProfile& profile)
{
    return profile.family == card.family && std::ranges::all_of(profile.keys, [&](const auto& key) {
               return std::ranges::find(card.algorithms, key.algorithm) != card.algorithms.end();
           });
}

} // namespace

std::vector<std::string> productsFor(const workflow::CardAtHand& card,
                                     const cardprofiles::ProfileSet& profiles)
{
    std::vector<std::string> products;
    for (const auto& profile : profiles.all())
        if (canBecome(card.identity, profile) && (profile.contactless || !card.isContactless))
            products.push_back(profile.productCode);
    return products;
}

bool mayBeMadeOf(const cardprofiles::ProfileSet& profiles, const std::string& product,
                 const std::string& blankProduct)
{
    const auto profile = profiles.find(product);
    return profile &&
           ((*profile)->blanks.empty() ||
            std::ranges::find((*profile)->blanks, blankProduct) != (*profile)->blanks.end());
}

} // namespace production
