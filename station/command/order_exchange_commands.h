// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// `orders exchange`: order files from the portal's folder, and answers to it.
void addOrderExchange(CommandLine& line, CLI::App& group);

} // namespace command
