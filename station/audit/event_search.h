// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/database/database.h"

namespace audit {

/// Which events somebody wants to see; what is left empty asks for nothing.
struct EventFilter
{
    std::optional<foundation::Instant> from;  ///< and later
    std::optional<foundation::Instant> until; ///< before
    std::string who; ///< part of the person's, the second person's or the account's name
    std::optional<SubjectKind> kind;
    std::string number; ///< the thing's own, its order's or its order line's, whole
    std::string what;   ///< one act, as it is stored
    std::string text;   ///< part of what happened, of its states or its detail, or of the place
    bool refusedOnly = false;
};

/// An event with what chains it.
struct ChainedEvent
{
    Event event;
    std::string hash; ///< upper-case hexadecimal; empty: it has none
};

/// The newest first: those before an event (0: from the end), at most `most`. Errors:
/// DatabaseFailed.
foundation::Result<std::vector<ChainedEvent>> findEvents(database::Database& database,
                                                         const EventFilter& filter,
                                                         std::int64_t before, std::uint32_t most);

/// The oldest first: those after an event, at most `most`. Errors: DatabaseFailed.
foundation::Result<std::vector<ChainedEvent>> findEventsAfter(database::Database& database,
                                                              const EventFilter& filter,
                                                              std::int64_t after,
                                                              std::uint32_t most);

/// What came of it: "refused", or "done".
std::string_view outcomeOf(const Event& event);

} // namespace audit
