// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace bench {

/// Of this process and of its children that have ended, in user and kernel mode.
double processorSeconds();

/// The most that this process has held so far. Throws where Linux does not tell.
double mostMemoryInMebibytes();

/// One object of merge.py; `promise` holds what follows the numbers: `, "bound": 2, ...`.
void row(const std::string& name, const char* unit, double ours, double theirs,
         const char* promise);

} // namespace bench
