// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/row_encoding.h"
#include "station/database/transaction.h"

#include <optional>

namespace audit {

/// What the hash of an event adds to the event itself.
struct Link
{
    std::int64_t schema = 0;         ///< under which the digest was made: number of the migration
    foundation::Bytes subjectDigest; ///< subject_rows.h
};

/// SHA-256 over
///   "cardstation event 1\n", the hash of the event before it (32 bytes; zeros before the first),
///   the event's row (all columns), the schema as a number, the subject's digest as bytes
/// in the encoding of row_encoding.h. `event` stands on the event's row.
foundation::Bytes hashOf(const foundation::Bytes& previous, const RowEncoder& columns,
                         const database::Statement& event, const Link& link);

/// Before the first event.
foundation::Bytes zeroHash();

/// An event and its hash: where the chain ends, or what a head signs.
struct ChainEnd
{
    std::int64_t event = 0;
    foundation::Bytes hash;
    std::int64_t schema = 0;
};

/// The last link; nothing where no event has been chained. Errors: DatabaseFailed.
foundation::Result<std::optional<ChainEnd>> chainEnd(database::Database& database);

/// When the transaction commits, this event gets its hash, after those that were recorded before
/// it; its subject's rows count as they stand then, and what they were before is compared with what
/// the trail knew (found_changes.h). A book that is older than the chain gets the
/// hashes of all its events first. The commit's error is TrailBroken where events that have hashes
/// are gone.
void chainAtCommit(database::Transaction& transaction, std::int64_t event);

/// The same at once, for what has been recorded in this unit of work so far: for a head that is to
/// sign it in the same unit. The subjects' rows must stand as they will at the commit. Errors:
/// TrailBroken, those of the database.
foundation::Result<void> chainNow(database::Transaction& transaction);

} // namespace audit
