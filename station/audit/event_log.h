// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/database/transaction.h"

namespace audit {

/// Adds to the trail, in the unit of work that changes what it tells of. The trail is append-only:
/// the database itself refuses to change or delete an event. Where the person's name is not that of
/// the operating system's account, the account stands beside it.
foundation::Result<void> record(database::Transaction& transaction, const Act& act,
                                const Subject& subject, const Happening& happening);

/// All that happened to an order, its lines, cards, certificates, letters and shipments, in time
/// order.
foundation::Result<std::vector<Event>> history(database::Database& database,
                                               const foundation::OrderNumber& order);

/// All that happened to one thing, in time order: a card's life before it met its order too.
foundation::Result<std::vector<Event>> historyOf(database::Database& database, SubjectKind kind,
                                                 std::string_view id);

/// The latest of these happenings to a thing, if there was one.
foundation::Result<std::optional<Event>> lastOf(database::Database& database, SubjectKind kind,
                                                std::string_view id, std::string_view what);

/// How many events of a kind the trail has of such things.
foundation::Result<std::int64_t> countOf(database::Database& database, SubjectKind kind,
                                         std::string_view what);

/// The trail from after an event (0: from its beginning), at most `most` events.
foundation::Result<std::vector<Event>> eventsAfter(database::Database& database, std::int64_t id,
                                                   std::uint32_t most);

} // namespace audit
