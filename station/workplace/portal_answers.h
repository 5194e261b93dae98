// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/order_exchange.h"

namespace workplace {

/// Tells the portal what happened to its orders since the last answer: each step of an order, an
/// order line or a shipment, with reasons and the carrier's numbers, never a code. The file
/// `answers/states-FIRST-LAST.json` (numbers of events, ten digits) is there whole or not at all;
/// each event is in one file, also when the process died in the middle: what a file shall hold is
/// noted (exchange.json in the station's folder) before it is written. Nothing when nothing has
/// happened, or another process does it now; the path of what was written
/// otherwise. Errors: as exchangeFolders(); FileUnwritable, FileUnreadable; BookOlder when
/// what was told last is not in the order book; those of the database.
foundation::Result<std::optional<std::filesystem::path>> answerPortal(const Workplace& workplace,
                                                                      database::Database& database);

} // namespace workplace
