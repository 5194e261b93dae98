// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/workplace.h"

namespace workplace {

/// The rules that settings.toml may loosen, as the trail tells them: "staff.two_in_union =
/// destroy, change-staff; separation.days = 2; ...", in a fixed order.
std::string rulesOf(const Settings& settings);

/// Records an event `rules-changed` of this station when its rules are not those of the last such
/// event (or there is none): whoever switches a rule off in the file leaves a trace with the next
/// act. `from` and `to` are the rules before and now. Errors: those of the database.
foundation::Result<void> tellRules(const Workplace& workplace, database::Database& database);

} // namespace workplace
