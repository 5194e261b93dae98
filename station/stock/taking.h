// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/stock/run.h"

#include <vector>

namespace stock {

/// What somebody wants to take out of the store for a run.
struct Wish
{
    std::int64_t blanks = 0;
    std::string blankProduct{}; ///< empty: whichever there is, if there is one alone
    std::string lot{};          ///< empty: the lots that are to be used first
    std::string why{};          ///< needed for a lot while an older one has blanks left
};

/// Which blanks to take: of lots that are accepted and may still be used, the oldest first (S-12).
/// `standings` as LotStore::standings() orders them. Errors: BlanksMissing when there are not so
/// many; LotNotReleased for a lot that may not be used; RuleViolated for a younger lot without a
/// reason, and where it must be said which product is meant; NotFound for an unknown lot.
foundation::Result<std::vector<LotCount>> planTaking(const std::vector<LotStanding>& standings,
                                                     const Wish& wish,
                                                     const foundation::CivilDate& today);

/// Why blanks of a lot may not be used today. Errors: LotNotReleased.
foundation::Result<void> checkReleased(const Lot& lot, const foundation::CivilDate& today);

} // namespace stock
