// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace window {

/// The words for an act of the trail as it is stored (audit::Happening::what); the stored name
/// itself where none is known.
QString wordForAct(const std::string& stored);

/// Every act that has words, as it is stored.
std::vector<std::string> knownActs();

} // namespace window
