// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"

#include <QSqlError>

#include <string_view>

namespace database {

/// What went wrong, by SQLite's own extended code: AlreadyExists for a value that must be unique,
/// DatabaseUnusable when others hold the lock, DatabaseFailed for the rest. The context is the
/// beginning of the statement and SQLite's text; neither holds a value that was bound.
foundation::Error toError(const QSqlError& error, std::string_view sql);

} // namespace database
