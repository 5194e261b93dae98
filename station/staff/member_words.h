// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "station/staff/member.h"

#include <string>
#include <string_view>

namespace staff {

/// All of a member that a second person confirms: "production for 473, identity SE...".
std::string described(const Member& member);
/// The same of a change, old -> new.
std::string describedChange(const Member& before, const Member& after);
/// An identity as it is kept, of what was typed: an HSA-id or a service identity number, or empty.
/// Errors: InvalidIdentifier.
foundation::Result<std::string> identityIn(std::string_view typed);

} // namespace staff
