// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/write_hook.h"

#include <atomic>
#include <cstdint>

namespace support {

/// Lets one write fail: the n-th from 1, over all connections that share it. 0: none, only counts.
class FailNthWrite final : public database::WriteHook
{
public:
    explicit FailNthWrite(std::uint64_t n = 0) : m_failing{n} {}
    foundation::Result<void> beforeWrite(std::string_view sql) override;

    void failAt(std::uint64_t n)
    {
        m_failing = n;
        m_seen = 0;
    }
    [[nodiscard]] std::uint64_t seen() const { return m_seen; }

private:
    std::atomic<std::uint64_t> m_failing;
    std::atomic<std::uint64_t> m_seen{0};
};

} // namespace support
