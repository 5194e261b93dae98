// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

namespace database {

/// How the book's triggers differ from those that the migrations made, by their names.
struct TriggerFaults
{
    std::vector<std::string> missing; ///< gone, or no longer what they were
    std::vector<std::string> foreign; ///< nobody's of ours: they may change rows unseen
};

/// Of the triggers that keep events, journal, chain and logs append-only, and of any other. Errors:
/// DatabaseFailed.
foundation::Result<TriggerFaults> compareTriggers(Database& database);

} // namespace database
