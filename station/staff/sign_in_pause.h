// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "station/staff/member.h"

#include <optional>

namespace staff {

/// So many wrong passwords in a row lock a member until another person unlocks it.
inline constexpr std::uint32_t kLockingTries = 10;

/// When the next try is heard: at once for the first three, then after 5, 10, 20, ... seconds, at
/// most a quarter of an hour. Absent: now.
std::optional<foundation::Instant> pausedUntil(const Credential& credential,
                                               foundation::Instant now);

} // namespace staff
