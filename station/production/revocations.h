// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/authority/authority.h"
#include "station/audit/act.h"
#include "station/database/database.h"

namespace production {

/// Asks the authority for every revocation that has been decided and not confirmed, and books each
/// as it is confirmed: never before (Dogtag's bug 1990608). What the authority refuses now stays
/// wanted, and the first such error is the answer.
foundation::Result<void> revokeWanted(database::Database& database, authority::Authority& authority,
                                      const audit::Act& act);

} // namespace production
