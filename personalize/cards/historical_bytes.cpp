// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/cards/historical_bytes.h"

#include <bit>

namespace cards {

std::optional<foundation::ByteView> historicalBytes(foundation::ByteView atr)
{
    constexpr std::size_t kT0 = 1;
    constexpr unsigned kTdFollows = 0x8;
    if (atr.size() <= kT0)
        return std::nullopt;
    const std::size_t count = atr[kT0] & 0x0FU;
    // The high nibble of T0, and then of each TDi, says which of TA, TB, TC and TD come next.
    std::size_t next = kT0 + 1;
    for (unsigned present = atr[kT0] >> 4U; present != 0;) {
        next += static_cast<std::size_t>(std::popcount(present));
        if (next > atr.size())
            return std::nullopt;
        present = (present & kTdFollows) != 0 ? atr[next - 1] >> 4U : 0U;
    }
    if (next + count > atr.size())
        return std::nullopt;
    return atr.subspan(next, count);
}

} // namespace cards
