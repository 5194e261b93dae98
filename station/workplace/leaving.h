// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/contents.h"

namespace workplace {

/// Whether a line's letter may be printed and confirmed, and its card and letter packed and handed
/// over, as its order stands. Errors: OrderStopped (A26), OrderCancelled (A27), NotFound.
foundation::Result<void> checkInForce(database::Database& database,
                                      const foundation::OrderLineId& line);

/// checkInForce(), and whether these may leave the house: the certificates of the card, or of the
/// card that the letter belongs to, are not to be revoked; and a card has a letter that is or will
/// be with its holder, or its codes would reach nobody; one at the portal whose time was over `now`
/// is none. Errors: as checkInForce(), RuleViolated.
foundation::Result<void> checkMayLeave(database::Database& database, const Contents& contents,
                                       foundation::Instant now);

} // namespace workplace
