// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <string>

namespace stock {

/// Its holder has activated the card, or has been seen to use it (S-11); with an event of the card.
/// A second time changes nothing. Errors: NotFound, IllegalStep for a card that is not out.
foundation::Result<void> markActivated(database::Transaction& transaction,
                                       const std::string& chipSerial, const audit::Act& act);

/// When that was; nothing: never, as far as the station was told.
foundation::Result<std::optional<foundation::Instant>> activatedAt(database::Database& database,
                                                                   const std::string& chipSerial);

} // namespace stock
