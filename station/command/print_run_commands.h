// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// Confirms what is scanned, a letter's number a line from standard input, and answers each line at
/// once; of one print run alone, if it is named. The error is that of the first line that was
/// refused.
foundation::Result<void> confirmByScanning(workplace::Desk& desk, const Console& console,
                                           std::optional<std::uint32_t> run);

/// `letters runs`.
void addPrintRunCommands(CommandLine& line, CLI::App& letters);

} // namespace command
