// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/chain_check.h"

#include <map>

namespace audit {

/// By the fingerprint of each key that the book's heads name: which event the first one signs.
using FirstHeads = std::map<std::string, std::int64_t>;

/// Heads that were once stored, or have been due for long, and are not there. A key is entered in
/// one unit of work with the head that signs this very event: where that head is not the key's
/// first, it is gone, whatever was signed since. Errors: DatabaseFailed.
foundation::Result<void> checkMissingHeads(database::Database& database, const FirstHeads& named,
                                           CheckTalk& talk);

} // namespace audit
