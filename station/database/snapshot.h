// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

namespace database {

/// The order book as it stands at one moment, while others go on writing: every question asked
/// until the object ends is answered as of its beginning. No Transaction can be begun meanwhile on
/// this connection. The log cannot be emptied while it lives: keep it as short as its work.
class Snapshot
{
public:
    /// Errors: DatabaseFailed (a transaction or another snapshot is open), DatabaseUnusable.
    static foundation::Result<Snapshot> take(Database& database);
    Snapshot(Snapshot&& other) noexcept;
    Snapshot& operator=(Snapshot&&) = delete;
    ~Snapshot();

private:
    explicit Snapshot(Connection& connection) : m_connection{&connection} {}
    Connection* m_connection; ///< null once moved from
};

} // namespace database
