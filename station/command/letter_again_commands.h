// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// `letters reprint`, `give-up`, `order-puk`: when a letter was spoiled or lost.
void addLetterAgainCommands(CommandLine& line, CLI::App& letters);

/// `letters publish`, `one-time-code`, `fetch`: letters that go to the portal.
void addPortalLetterCommands(CommandLine& line, CLI::App& letters);

} // namespace command
