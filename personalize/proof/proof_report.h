// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace proof {

/// One thing that a proof looked at.
struct ProofCheck
{
    std::string name; ///< "sign authentication", "chain signature", "tries pin1"
    bool passed = false;
    std::string detail{}; ///< a fingerprint, a count, what was found instead; never a code
};

/// What became of a proof. A proof without a check proves nothing.
struct ProofReport
{
    std::vector<ProofCheck> checks;

    [[nodiscard]] bool passed() const
    {
        return !checks.empty() && std::ranges::all_of(checks, &ProofCheck::passed);
    }
};

} // namespace proof
