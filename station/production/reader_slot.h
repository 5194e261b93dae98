// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace production {

/// What a reader's thread and the watching thread share: whether a card is in, and which insertion
/// it was.
class ReaderSlot
{
public:
    /// By the watching thread.
    void inserted()
    {
        const std::scoped_lock lock{m_mutex};
        m_present = true;
        ++m_insertions;
        m_changed.notify_all();
    }
    void removed()
    {
        const std::scoped_lock lock{m_mutex};
        m_present = false;
        m_changed.notify_all();
    }
    /// The reader is gone, or the line ends: the thread shall end.
    void close()
    {
        const std::scoped_lock lock{m_mutex};
        m_closed = true;
        m_changed.notify_all();
    }

    /// Waits for a card that has not been dealt with. False when the thread shall end.
    bool waitForCard(std::uint64_t& handled)
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_closed || (m_present && m_insertions != handled); });
        handled = m_insertions;
        return !m_closed;
    }
    /// Waits until that card has been taken out. False when the thread shall end.
    bool waitForRemoval(std::uint64_t handled)
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_closed || !m_present || m_insertions != handled; });
        return !m_closed;
    }
    /// As waitForRemoval(), but no longer than `limit`. True while the same card is still in.
    template <typename Duration>
    bool staysFor(std::uint64_t handled, Duration limit)
    {
        std::unique_lock lock{m_mutex};
        return !m_changed.wait_for(
            lock, limit, [&] { return m_closed || !m_present || m_insertions != handled; });
    }
    [[nodiscard]] bool isClosed() const
    {
        const std::scoped_lock lock{m_mutex};
        return m_closed;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_present = false;
    bool m_closed = false;
    std::uint64_t m_insertions = 0;
};

} // namespace production
