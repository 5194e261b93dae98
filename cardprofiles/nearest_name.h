// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cardprofiles {

/// The name that a person most likely meant by `word` (the fewest letters changed, at most a third
/// of them, rounded up), or "".
std::string nearestName(std::string_view word, std::span<const std::string> names);

/// `; did you mean "alphabet"?`, or "" when no name is near.
std::string hintFor(std::string_view word, std::span<const std::string> names);

} // namespace cardprofiles
