// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/chain_check.h"
#include "station/audit/known_signers.h"

namespace audit {

/// The heads of a file, line by line, beside those of the book. Fills in how many the own file
/// lacks. Errors: FileUnreadable, NotFound (a copy that is not there), those of the database.
foundation::Result<void> checkHeadLines(database::Database& database, const HeadsToCheck& file,
                                        KnownSigners& signers, CheckTalk& talk,
                                        TrailReport& report);

} // namespace audit
