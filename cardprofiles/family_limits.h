// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cardprofiles {

/// What the cards of a family can hold, so far as a profile may ask for it. What a single card adds
/// (key sizes, applet version) is looked at when it lies in the reader.
struct FamilyLimits
{
    std::string_view name;
    std::size_t minCodeLength = 0; ///< characters of a PIN or PUK
    std::size_t maxCodeLength = 0;
    unsigned maxTries = 0;   ///< of a PIN or PUK
    std::size_t maxPins = 0; ///< PINs of the holder, the administration code not counted
};

/// Nothing for a family that this program has no part for.
std::optional<FamilyLimits> limitsOf(std::string_view family);

std::vector<std::string> knownFamilies();

} // namespace cardprofiles
