// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/carriers/tracker.h"
#include "station/shipping/carrier_words.h"
#include "station/workplace/workplace.h"

#include <map>
#include <memory>
#include <vector>

namespace workplace {

using Trackers = std::map<shipping::Carrier, std::unique_ptr<carriers::Tracker>>;

/// The services that settings.toml names ([carriers]); none: nothing is asked.
Trackers trackersOf(const Settings& settings);

/// What one round of questions to one carrier brought.
struct CarrierRound
{
    shipping::Carrier carrier;
    std::size_t asked = 0;
    std::size_t moved = 0; ///< shipments that took a step
    std::size_t tasks = 0; ///< opened for a person
    /// Why the round ended early; what was not asked for stays due.
    std::optional<foundation::Error> problem{};
};

/// Asks each carrier for the shipments that are due, in batches as large as it takes, and takes its
/// news; `every` is the pause until the next question for the same item. A carrier that does not
/// answer, or asks to wait (DHL-1: 429), is left alone: its items are due again after a pause that
/// doubles with each failure, from a quarter of an hour to a day, and no sooner than it wished.
/// Without a network nothing is lost. No transaction is open while a carrier is asked. Errors:
/// those of the books.
foundation::Result<std::vector<CarrierRound>> askCarriers(database::Database& database,
                                                          const Trackers& trackers,
                                                          std::chrono::minutes every,
                                                          const audit::Act& act);

} // namespace workplace
