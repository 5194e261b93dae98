// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>

namespace foundation {

/// A moment, UTC, to the second: what is stored and compared.
using Instant = std::chrono::sys_seconds;

/// Where "now" comes from, so that a test lives through a year in a second. Any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The operating system's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands until it is set; for tests and for a run dated by a person.
class SetClock final : public Clock
{
public:
    explicit SetClock(Instant now) : m_now{now} {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }

private:
    Instant m_now;
};

} // namespace foundation
