// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/web/backoff.h"

#include <algorithm>

namespace web {

using std::chrono::seconds;

void Backoff::succeeded()
{
    m_failures = 0;
    m_notBefore = {};
}

void Backoff::failed(const foundation::Error& error)
{
    auto whole = m_limits.first;
    for (unsigned i = 0; i < m_failures && whole < m_limits.longest; ++i)
        whole *= 2;
    ++m_failures;
    const seconds asked{
        error.code == foundation::ErrorCode::ServiceBusy ? error.nativeCode.value_or(0) : 0};
    m_notBefore = m_clock.now() + std::max(drawn(std::min(whole, m_limits.longest)), asked);
}

seconds Backoff::drawn(seconds whole)
{
    const auto half = whole / 2;
    const auto chance = m_random.below(static_cast<std::uint32_t>(half.count()) + 1);
    return chance ? whole - half + seconds{*chance} : whole;
}

bool mayPass(const foundation::Error& error)
{
    using foundation::ErrorCode;
    return error.code == ErrorCode::ServiceUnreachable || error.code == ErrorCode::ServiceBusy ||
           error.code == ErrorCode::ServiceAnswerWrong;
}

} // namespace web
