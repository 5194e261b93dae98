// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/trail_check.h"

#include <QString>

namespace workplace {

/// What a person reads of one finding: what is wrong, and where. In the language of the installed
/// translator.
QString sentenceFor(const audit::TrailFinding& finding);

/// What was looked at, and how far the station's signature reaches.
QString sentenceFor(const audit::TrailReport& report);

/// "1 event", "12 events".
QString eventsCounted(std::int64_t count);

/// The stable name of a fault, for programs.
std::string_view nameOf(audit::TrailFault fault);

} // namespace workplace
