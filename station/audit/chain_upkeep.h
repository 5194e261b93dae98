// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/database.h"

namespace audit {

/// What an update of the program leaves to do, when a book is opened: a book with events that is
/// older than the chain gets the hash of each of them and an event "chain-begun" that says how
/// many; one that has been brought to a newer schema an event "schema-changed". What a migration
/// changed in a thing's rows, or what never had an event, gets an event "carried-over", so that the
/// trail says how it stands from then on. Otherwise it asks two short questions. Errors: those of
/// the database.
foundation::Result<void> keepUp(database::Database& database, const Act& act);

} // namespace audit
