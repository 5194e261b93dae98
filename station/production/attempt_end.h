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

/// Ends every attempt that a process of this station left open when it died: what its journal says
/// it was doing decides what the card is left as. The station is `act.place`; readers' claims are
/// "STATION/READER". Only for the holder of the line's lock. The answer is how many order lines
/// were freed.
foundation::Result<std::size_t> settleOpenAttempts(database::Database& database,
                                                   const audit::Act& act);

} // namespace production
