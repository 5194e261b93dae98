// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/chain.h"
#include "station/audit/subject_rows.h"

namespace audit {

/// What the program says of a thing whose rows were not as the trail's last word of it says when it
/// came to do something with it. For ever a finding (TrailFault::RowsFoundChanged).
inline constexpr std::string_view kRowsFoundChanged = "rows-found-changed";

/// The detail of such an event: since when; 0: no event spoke of the thing.
std::string sinceEvent(std::int64_t event);

/// The events of a unit of work that is about to be committed.
struct EventRange
{
    std::int64_t first = 0;
    std::int64_t last = 0;
};

/// Looks at each thing of which these events speak, as it stood before this unit of work: where its
/// rows were not those of the digest in its latest event up to `end`, or where it had rows and no
/// event spoke of it, an event kRowsFoundChanged is recorded, by the station. While the book is
/// under another schema than the end of the chain nothing is compared: chain_upkeep.h does that.
/// `digests` are those of this transaction. Errors: those of the database.
foundation::Result<void> recordFoundChanges(database::Transaction& transaction,
                                            SubjectDigests& digests, const ChainEnd& end,
                                            const EventRange& events);

} // namespace audit
