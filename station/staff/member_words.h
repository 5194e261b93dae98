// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"

#include <string>

namespace staff {

/// All of a member that a second person confirms: "production for 473, identity SE...".
std::string described(const Member& member);
/// The same of a change, old -> new.
std::string describedChange(const Member& before, const Member& after);

} // namespace staff
