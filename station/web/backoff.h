// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/random_source.h"

#include <chrono>

namespace web {

/// How long is waited between tries.
struct BackoffLimits
{
    std::chrono::seconds first{2};     ///< after the first failure, at most
    std::chrono::seconds longest{900}; ///< and after many
};

/// When a service may be asked again: after each failure in a row twice as late, by chance up to
/// half of that earlier, so that many stations do not come at once; and never before the moment
/// that the service named (Retry-After). Waits for nobody: its owner asks mayTry(). One thread.
class Backoff
{
public:
    /// `clock` and `random` outlive it.
    Backoff(BackoffLimits limits, const foundation::Clock& clock, foundation::RandomSource& random)
        : m_limits{limits}, m_clock{clock}, m_random{random}
    {
    }

    /// The service answered as it should: it may be asked at once.
    void succeeded();
    /// It did not. Where no random number is to be had, the whole time is waited.
    void failed(const foundation::Error& error);

    [[nodiscard]] bool mayTry() const { return m_clock.now() >= m_notBefore; }
    /// Before this moment it is not asked; the epoch when nothing has failed.
    [[nodiscard]] foundation::Instant notBefore() const { return m_notBefore; }

private:
    BackoffLimits m_limits;
    const foundation::Clock& m_clock;
    foundation::RandomSource& m_random;
    unsigned m_failures = 0;
    foundation::Instant m_notBefore{};

    [[nodiscard]] std::chrono::seconds drawn(std::chrono::seconds whole);
};

/// Whether the same request may be answered later, without anybody doing something about it:
/// ServiceUnreachable, ServiceBusy, ServiceAnswerWrong.
bool mayPass(const foundation::Error& error);

} // namespace web
