// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace token {

/// What of our environment a program needs that loads a PKCS#11 module: the way to pcscd.
std::vector<std::string> moduleEnvironment();

} // namespace token
