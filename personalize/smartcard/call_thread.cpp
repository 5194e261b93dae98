// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/call_thread.h"

#include <cassert>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace smartcard {

/// Where the two threads meet. All members are guarded by the mutex. It is let go of before the
/// other thread is woken, which would otherwise wake only to wait for it: this is done twice an
/// exchange.
struct CallThread::Desk
{
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void()> call; ///< asked for, not yet begun
    bool busy = false;          ///< asked for, not yet returned
    bool closed = false;        ///< no further call will come
    std::shared_ptr<void> keptMeanwhile;
};

CallThread::CallThread() : m_desk{std::make_shared<Desk>()}, m_thread{&CallThread::serve, m_desk} {}

CallThread::~CallThread()
{
    if (isLeftBehind())
        return;
    {
        const std::scoped_lock lock{m_desk->mutex};
        m_desk->closed = true;
    }
    m_desk->changed.notify_one();
    m_thread.join();
}

void CallThread::serve(const std::shared_ptr<Desk>& desk)
{
    std::unique_lock lock{desk->mutex};
    while (!desk->closed) {
        desk->changed.wait(lock, [&] { return desk->closed || desk->call; });
        if (!desk->call)
            continue;
        auto call = std::exchange(desk->call, nullptr);
        lock.unlock();
        call();
        call = nullptr; // what it owned ends here, outside the lock
        lock.lock();
        desk->busy = false;
        lock.unlock();
        desk->changed.notify_one();
        lock.lock();
    }
    const auto kept = std::exchange(desk->keptMeanwhile, nullptr);
    lock.unlock();
}

bool CallThread::run(std::function<void()> call, std::chrono::milliseconds limit,
                     const std::function<std::shared_ptr<void>()>& keptMeanwhile)
{
    assert(!isLeftBehind());
    std::unique_lock lock{m_desk->mutex};
    m_desk->call = std::move(call);
    m_desk->busy = true;
    lock.unlock();
    m_desk->changed.notify_one();
    lock.lock();
    if (m_desk->changed.wait_for(lock, limit, [&] { return !m_desk->busy; }))
        return true;
    m_desk->closed = true;
    m_desk->keptMeanwhile = keptMeanwhile();
    m_thread.detach();
    return false;
}

} // namespace smartcard
