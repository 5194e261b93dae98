// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace web {

/// Retry-After (RFC 9110, 10.2.3) as seconds from now: a number of them, or an HTTP date, which is
/// counted from `date`, the answer's own Date, so that two clocks need not agree; without one from
/// this computer's. No more than a day, whatever it says; nothing for what is neither.
std::optional<std::chrono::seconds> retryAfter(const std::string& value, const std::string& date);

} // namespace web
