// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/trail_head.h"
#include "station/workplace/workplace.h"

#include <optional>

namespace workplace {

/// Signs the end of the audit trail with the station's key, and completes the file of heads, and
/// `copy` too where one is named: on a share, or a medium that others keep; nothing where the
/// newest head signs this end already (the files are completed all the same). Errors:
/// FileUnwritable when the head stands in the book and could not be written to a file of heads,
/// where a later signing adds it; KeyUnusable, TrailBroken, ...; those of the database.
foundation::Result<std::optional<audit::TrailHead>>
signTrail(const Workplace& workplace, database::Database& database,
          const std::filesystem::path& copy = {});

/// The same when it is due: 100 events, or 10 minutes, after the newest head. Asks one short
/// question when it is not. Called after each act and each card.
foundation::Result<void> signTrailIfDue(const Workplace& workplace, database::Database& database);

} // namespace workplace
