// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"

namespace database {

/// The next number of a series, from 1. Drawn for good only if the transaction is committed; two
/// stations never get the same one.
foundation::Result<std::uint64_t> drawNumber(Transaction& transaction, std::string_view series);

} // namespace database
