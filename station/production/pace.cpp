// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/production/pace.h"

#include <algorithm>
#include <chrono>

namespace production {
namespace {

using foundation::Instant;
using Hours = std::chrono::duration<double, std::ratio<3600>>;

constexpr std::chrono::hours kWindow{1};
constexpr std::chrono::minutes kLeastSpan{1};

} // namespace

void Pace::made(Instant when)
{
    m_made.push_back(when);
    while (m_made.front() <= when - kWindow)
        m_made.pop_front();
}

std::optional<double> Pace::cardsPerHour(Instant now) const
{
    const auto since = std::max<Instant>(m_begun, now - kWindow);
    const auto count = std::ranges::count_if(m_made, [&](Instant when) { return when > since; });
    const Hours span = now - since;
    if (count < 2 || span < kLeastSpan)
        return std::nullopt;
    return static_cast<double>(count) / span.count();
}

std::optional<Instant> Pace::expectedEnd(Instant now, std::size_t left) const
{
    const auto rate = cardsPerHour(now);
    if (!rate)
        return std::nullopt;
    const Hours needed{static_cast<double>(left) / *rate};
    return now + std::chrono::duration_cast<Instant::duration>(needed);
}

} // namespace production
