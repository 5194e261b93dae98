// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <thread>

namespace smartcard {

/// A thread for calls that may block for ever. Whoever asks for a call waits for it, but only so
/// long; when that time has passed the thread is left behind with the call, ends by itself once the
/// call returns, and this object is of no further use.
///
/// A call must own all that it touches (by shared_ptr), since it may outlive the one who asked. One
/// asking thread.
class CallThread
{
public:
    CallThread();
    CallThread(const CallThread&) = delete;
    CallThread& operator=(const CallThread&) = delete;
    /// Waits for the thread, unless it was left behind.
    ~CallThread();

    /// False when the limit passed: the thread is left behind, with `keptMeanwhile` in its hands
    /// until the call has returned.
    bool run(std::function<void()> call, std::chrono::milliseconds limit,
             const std::function<std::shared_ptr<void>()>& keptMeanwhile);

    [[nodiscard]] bool isLeftBehind() const { return !m_thread.joinable(); }

private:
    struct Desk;
    static void serve(const std::shared_ptr<Desk>& desk);

    std::shared_ptr<Desk> m_desk;
    std::thread m_thread;
};

} // namespace smartcard
