// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"

namespace database {

/// Whoever has to look at an order book before its schema is changed, or to note that it was: all
/// within the unit of work that changes it, so that it happens once and with it, or not at all. Not
/// asked for a new file.
class MigrationWatch
{
public:
    MigrationWatch() = default;
    MigrationWatch(const MigrationWatch&) = delete;
    MigrationWatch& operator=(const MigrationWatch&) = delete;
    virtual ~MigrationWatch() = default;
    /// The book stands under the schema `from`, as the last commit left it. An error undoes the
    /// unit of work, here and in after().
    virtual foundation::Result<void> before(Transaction& transaction, int from) = 0;
    /// The book stands under the new schema.
    virtual foundation::Result<void> after(Transaction& transaction) = 0;
};

} // namespace database
