// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"
#include "station/staff/member.h"

namespace workplace {

/// Whether somebody is left who can change the staff, and somebody to confirm it, once the member
/// named in `after` is as it says. Errors: RuleViolated (S-3) when the last active administrator or
/// issuer would be none any more.
foundation::Result<void> checkStillRun(database::Database& database, const staff::Member& after);

} // namespace workplace
