// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"

#include <cstddef>
#include <deque>
#include <optional>

namespace production {

/// How fast cards become ready, as far back as the last hour. A value; whoever shows it keeps it.
class Pace
{
public:
    explicit Pace(foundation::Instant begun) : m_begun{begun} {}

    /// A card was proven.
    void made(foundation::Instant when);

    /// Of the last hour, or of the time since the beginning while that is shorter. Nothing before
    /// the second card, nor in the first minute: they say nothing of a rate.
    [[nodiscard]] std::optional<double> cardsPerHour(foundation::Instant now) const;

    /// When so many more will be ready at this rate.
    [[nodiscard]] std::optional<foundation::Instant> expectedEnd(foundation::Instant now,
                                                                 std::size_t left) const;

private:
    foundation::Instant m_begun;
    std::deque<foundation::Instant> m_made; ///< of the last hour, oldest first
};

} // namespace production
