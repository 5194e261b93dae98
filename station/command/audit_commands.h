// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// The noun "audit": list, verify, sign, export.
void addAuditCommands(CommandLine& line);

} // namespace command
