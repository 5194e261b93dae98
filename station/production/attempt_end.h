// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/order_line_id.h"
#include "personalize/workflow/card_left.h"
#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <string>

namespace production {

/// Ends an attempt badly, in one unit of work: the card gets the state that it was left in, letters
/// reserved for it are spoiled, certificates issued for it are to be revoked, the production copy
/// of its codes is destroyed where nothing is left to continue, and the order line waits again.
foundation::Result<void> endAttempt(database::Transaction& transaction,
                                    const std::string& chipSerial,
                                    const foundation::OrderLineId& line, workflow::CardLeft left,
                                    const std::string& why, const audit::Act& act);

} // namespace production
