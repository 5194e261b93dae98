// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/envelope_identity.h"
#include "station/audit/act.h"
#include "station/audit/trail_head.h"
#include "station/database/transaction.h"

#include <map>
#include <optional>

namespace audit {

/// Signs the end of the chain with the station's pair and stores the head. A key that signs for the
/// first time is entered in the same unit of work, with its certificate and an event
/// "key-taken-up". Nothing where the
/// newest head signs this very end. Errors: KeyUnusable, those of
/// the database.
foundation::Result<std::optional<TrailHead>>
signHead(database::Database& database, const foundation::EnvelopeIdentity& pair, const Act& act);

/// Errors: DatabaseFailed.
foundation::Result<std::optional<TrailHead>> lastHead(database::Database& database);
foundation::Result<std::optional<TrailHead>> headNumbered(database::Database& database,
                                                          std::int64_t number);
/// In the order of their numbers.
foundation::Result<std::vector<TrailHead>> headsAfter(database::Database& database,
                                                      std::int64_t number, std::uint32_t most);

/// Certificates (DER) of all keys that have signed, by their fingerprints as they are stored.
foundation::Result<std::map<std::string, foundation::Bytes>> signers(database::Database& database);

/// How far signing has fallen behind.
struct Unsigned
{
    std::int64_t events = 0; ///< after the newest head
    /// When the first of them happened.
    std::optional<foundation::Instant> since;
};
foundation::Result<Unsigned> unsignedEvents(database::Database& database);

} // namespace audit
