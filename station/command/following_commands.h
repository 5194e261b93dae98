// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// Under `shipments`: what becomes of one after it was packed, besides delivered and returned.
void addFollowing(CommandLine& line, CLI::App& shipments);

} // namespace command
