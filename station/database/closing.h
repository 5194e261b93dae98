// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"

#include <memory>

namespace database {

/// The last part of a unit of work, which follows from all that was done in it: the hashes of its
/// events, which tell how the rows stand at its end. One per Transaction.
class Closing
{
public:
    Closing() = default;
    Closing(const Closing&) = delete;
    Closing& operator=(const Closing&) = delete;
    virtual ~Closing() = default;
    /// Done by commit(), before the commit itself; an error undoes the unit of work.
    virtual foundation::Result<void> close(Transaction& transaction) = 0;
};

/// What closes this unit of work, or null.
Closing* closingOf(Transaction& transaction);
/// The book as the last commit left it, before this unit of work: another connection, which only
/// reads, opened when it is first asked for and kept with the Database. Nobody else can commit
/// meanwhile, so that all its answers are of one moment. Leave no question open. Errors:
/// DatabaseUnusable.
foundation::Result<Database*> asCommitted(Transaction& transaction);
/// From now on, and until the unit of work has ended.
void closeWith(Transaction& transaction, std::unique_ptr<Closing> closing);

} // namespace database
