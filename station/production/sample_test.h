// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/runner.h"
#include "station/production/line_setup.h"
#include "station/production/panel.h"

#include <string>

namespace production {

/// Which card is tried as a sample of which lot, and as what.
struct SampleTask
{
    std::string lot;
    std::vector<std::string> readers; ///< where it may lie; the first that has a card of the lot
    std::string product{}; ///< card product; empty: the first that is made of such blanks
    std::chrono::seconds patience{60}; ///< how long a card is waited for
};

/// What became of a sample card.
struct SampleResult
{
    std::string chipSerial;
    std::string product; ///< the card product that it was tried as
    bool good = false;
    std::size_t checks = 0; ///< of its proof, all passed
    std::string step{};     ///< where it failed
    std::optional<foundation::Error> error{};
    bool lotRefused = false; ///< the card itself was at fault
    bool isBegun = false;    ///< it is spoiled, and is to be destroyed
};

/// Tries a sample card of a lot: all that a card goes through is done with it, from the look-over
/// to the proof through OpenSC, for an invented holder and under certificates of a specimen
/// authority. Its codes are told to nobody.
///
/// The card is booked as spoiled before anything is written to it, and is destroyed afterwards; it
/// has no second try. A
/// good one lets a lot that was received be used; one that was itself at fault lets it be used no
/// more; any other end leaves the lot as it is. A card that the look-over refuses is untouched.
/// Errors: those of the reader and of meeting the card; BlankUnknown for a card of another lot or
/// none; BlanksMissing when all of the lot is taken out for runs; WordUnknown when samples lie in
/// several readers; CardIsOperators; CapabilityMissing when no card product is made of such blanks;
/// those of database and specimen authority.
foundation::Result<SampleResult> trySample(const LineSetup& setup, database::Database& database,
                                           const SampleTask& task, const PanelSink& progress);

} // namespace production
