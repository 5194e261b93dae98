// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/clock.h"
#include "foundation/result.h"

#include <vector>

namespace authority {

/// The last second that a certificate under this chain (Authority::chain(), in DER) can be asked
/// for: the earliest end among the issuers, since a certificate that outlives one of them is
/// refused or cannot be verified (RFC 5280, 6.1.3). To be compared before a card is begun with what
/// its profile wants. Errors: AuthorityUnusable when the chain is empty or cannot be read.
foundation::Result<foundation::Instant> latestEnd(const std::vector<foundation::Bytes>& chain);

} // namespace authority
