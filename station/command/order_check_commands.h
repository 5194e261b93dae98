// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/command/command_line.h"

namespace command {

/// `orders check`, `signer` and `original`: the checks before production, in the group of orders.
void addOrderChecks(CommandLine& line, CLI::App& group);

} // namespace command
