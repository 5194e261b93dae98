// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/running_number.h"

#include "station/database/rows.h"

namespace database {

foundation::Result<std::uint64_t> drawNumber(Transaction& transaction, std::string_view series)
{
    auto drawn = readOne<std::int64_t>(
        transaction.returning("INSERT INTO running_numbers (series, last_drawn) VALUES (?, 1) "
                              "ON CONFLICT (series) DO UPDATE "
                              "SET last_drawn = running_numbers.last_drawn + 1 "
                              "RETURNING last_drawn",
                              values(series)),
        "running number");
    if (!drawn)
        return drawn.error();
    return static_cast<std::uint64_t>(*drawn);
}

} // namespace database
