// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/migration_watch.h"

namespace audit {

/// What an update of the program leaves to do, when a book is opened: a book with events that is
/// older than the chain gets the hash of each of them and an event "chain-begun" that says how
/// many; one that has been brought to a newer schema an event "schema-changed". What a migration
/// changed in a thing's rows, or what never had an event, gets an event "carried-over", so that the
/// trail says how it stands from then on. Otherwise it asks two short questions. Errors: those of
/// the database.
foundation::Result<void> keepUp(database::Database& database, const Act& act);

/// For opening a book that may be of an older version: before the schema is changed each thing is
/// compared with the trail's last word of it, as that schema had it; what had been changed behind
/// the program's back gets an event kRowsFoundChanged (found_changes.h) and not "carried-over".
/// After it does what keepUp() does for a new schema, in the same unit of work. A book whose chain
/// ends under another schema than its own was brought there by a program that did not finish: of
/// it nothing can be compared.
std::shared_ptr<database::MigrationWatch> watchOf(const Act& act);

} // namespace audit
