// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/profile_loader.h"
#include "personalize/workflow/card_at_hand.h"

#include <string>
#include <vector>

namespace production {

/// The codes of the products that a card of this kind can be made into where it lies.
std::vector<std::string> productsFor(const workflow::CardAtHand& card,
                                     const cardprofiles::ProfileSet& profiles);

/// Whether stock's blanks of this product code are meant for the card product.
bool mayBeMadeOf(const cardprofiles::ProfileSet& profiles, const std::string& product,
                 const std::string& blankProduct);

} // namespace production
