// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/stock/card_store.h"
#include "station/stock/run.h"
#include "station/stock/taking.h"
#include "station/workplace/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace workplace {

/// Closed runs that nobody has signed for the second time yet, by number.
foundation::Result<std::vector<std::uint32_t>> unreviewedRuns(Desk& desk);

/// Opens this station's run of production with blanks out of the store, the oldest first (S-12).
/// The answer names the lots; where they lie stands in the lots. Errors: as stock::planTaking();
/// RunOpen; RuleViolated where the station keeps no stock.
foundation::Result<stock::Run> openRun(Desk& desk, const stock::Wish& wish);

/// Takes more blanks out for the open run. Errors: as stock::planTaking(); RunNotOpen.
foundation::Result<stock::Run> takeForRun(Desk& desk, const stock::Wish& wish);

/// Blanks of the open run that cannot be found. Errors: RunNotOpen, NotFound, RuleViolated.
foundation::Result<stock::Run> missInRun(Desk& desk, const stock::LotCount& missing,
                                         const std::string& why);

/// Blanks of the open run that were spoiled before they were begun, and whose chips do not say
/// which they are. Errors: as missInRun().
foundation::Result<stock::Run> writeOffInRun(Desk& desk, const stock::LotCount& unreadable,
                                             const std::string& why);

/// Closes the open run: the first signature. Errors: RunNotOpen, RunUnbalanced; LineRunning while
/// the line works.
foundation::Result<stock::Run> closeRun(Desk& desk, const std::vector<stock::LotCount>& returned);

/// The second signature, by another person than those who opened and closed it. Errors: NotFound,
/// IllegalStep, RuleViolated (S-3).
foundation::Result<stock::Run> reviewRun(Desk& desk, std::uint32_t number);

/// The station's open run, if it has one.
foundation::Result<std::optional<stock::Run>> currentRun(Desk& desk);

/// The latest first, at most so many.
foundation::Result<std::vector<stock::Run>> listRuns(Desk& desk, std::uint32_t most = 500);

/// All that the run sheet says (PCI-3): the balance, what happened to the run, and its cards, the
/// spoiled ones with their cause.
struct RunView
{
    stock::Run run;
    std::vector<audit::Event> events;
    std::vector<stock::Card> cards;
    std::vector<stock::Card> spoiled; ///< those that count as spoiled; what came after it was
                                      ///< closed changes nothing
};
/// Errors: NotFound.
foundation::Result<RunView> showRun(Desk& desk, std::uint32_t number);

} // namespace workplace
