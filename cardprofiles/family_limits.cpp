// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "cardprofiles/family_limits.h"

#include <array>

namespace cardprofiles {

namespace {

/// MyEID: INITIALIZE PIN has eight bytes for each code and takes 1 to 14 tries; references 1 to 14,
/// one of them for the administration code.
constexpr std::array kFamilies{
    FamilyLimits{
        .name = "myeid", .minCodeLength = 4, .maxCodeLength = 8, .maxTries = 14, .maxPins = 13},
};

} // namespace

std::optional<FamilyLimits> limitsOf(std::string_view family)
{
    for (const auto& limits : kFamilies) {
        if (limits.name == family)
            return limits;
    }
    return std::nullopt;
}

std::vector<std::string> knownFamilies()
{
    std::vector<std::string> names;
    for (const auto& limits : kFamilies)
        names.emplace_back(limits.name);
    return names;
}

} // namespace cardprofiles
