// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/child_process.h"

#include "foundation/child_spawn.h"
#include "foundation/line_splitter.h"

#include <poll.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

namespace foundation {
namespace {

using SteadyClock = std::chrono::steady_clock;
using End = ChildOutcome::End;

constexpr std::size_t kMostErrorTail = 4096;

/// Keeps SIGPIPE away from this thread: a child that has closed its input shows as EPIPE instead.
class SigpipeBlocked
{
public:
    SigpipeBlocked()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    SigpipeBlocked(const SigpipeBlocked&) = delete;
    SigpipeBlocked& operator=(const SigpipeBlocked&) = delete;
    ~SigpipeBlocked()
    {
        if (sigismember(&m_before, SIGPIPE) == 1)
            return;
        const timespec now{};
        while (sigtimedwait(&m_pipe, nullptr, &now) == SIGPIPE) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
};

/// One running child from start to end, in the thread that waits for it.
class Supervision
{
public:
    Supervision(ChildProgram& child, SpawnedChild spawned)
        : m_child{child}, m_spawned{std::move(spawned)},
          m_deadline{SteadyClock::now() + child.limit}, m_lines{[this](std::string_view line) {
              hear(line);
          }}
    {
    }
    Supervision(const Supervision&) = delete;
    Supervision& operator=(const Supervision&) = delete;
    ~Supervision() { reap(); }

    ChildOutcome run()
    {
        const SigpipeBlocked noSigpipe;
        while (!m_end) {
            feed();
            waitForSomething();
            drain();
            lookForTheEnd();
        }
        drain(); // what it said last
        m_lines.finish();
        reap();
        return {*m_end, m_exitCode, m_signal, std::move(m_errorTail)};
    }

private:
    ChildProgram& m_child;
    SpawnedChild m_spawned;
    SteadyClock::time_point m_deadline;
    LineSplitter m_lines;
    std::size_t m_written = 0;
    std::string m_errorTail;
    std::optional<End> m_end;
    int m_exitCode = 0;
    int m_signal = 0;
    bool m_reaped = false;

    void hear(std::string_view line)
    {
        if (m_child.onLine)
            m_child.onLine(line);
        if (m_child.answer)
            m_child.input.append(m_child.answer(line).view());
    }

    /// Sleeps until the child says, takes or ends something; at most a tick, so that a stop asked
    /// for by another thread is seen.
    void waitForSomething()
    {
        constexpr int kTickMilliseconds = 50;
        const int feeding = m_child.input.empty() ? -1 : m_spawned.input.value();
        std::array<pollfd, 4> watched{pollfd{feeding, POLLOUT, 0},
                                      pollfd{m_spawned.output.value(), POLLIN, 0},
                                      pollfd{m_spawned.errors.value(), POLLIN, 0},
                                      pollfd{m_spawned.process.value(), POLLIN, 0}};
        poll(watched.data(), watched.size(), kTickMilliseconds);
    }

    void feed()
    {
        while (m_spawned.input && !m_child.input.empty()) {
            const auto rest = m_child.input.view().subspan(m_written);
            const auto count = ::write(m_spawned.input.value(), rest.data(), rest.size());
            if (count < 0 && (errno == EAGAIN || errno == EINTR))
                return;
            m_written += count > 0 ? static_cast<std::size_t>(count) : 0;
            if (count < 0)
                m_spawned.input.reset();
            if (m_written == m_child.input.size()) {
                m_child.input.clear();
                m_written = 0;
            }
        }
        if (!m_child.answer)
            m_spawned.input.reset();
    }

    /// Reads what there is. A child that never stops talking is left after a fair share, so that
    /// its time limit is looked at.
    void drain()
    {
        constexpr int kFairShare = 64;
        std::array<char, 4096> buffer{};
        for (int i = 0; i < kFairShare; ++i) {
            const auto said = readSome(m_spawned.output, buffer);
            m_lines.take(said);
            const auto complained =
                readSome(m_spawned.errors, std::span{buffer}.subspan(said.size()));
            m_errorTail += complained;
            if (m_errorTail.size() > kMostErrorTail)
                m_errorTail.erase(0, m_errorTail.size() - kMostErrorTail);
            if (said.empty() && complained.empty())
                return;
        }
    }

    static std::string_view readSome(FileDescriptor& from, std::span<char> into)
    {
        if (!from || into.empty())
            return {};
        const auto count = ::read(from.value(), into.data(), into.size());
        if (count > 0)
            return {into.data(), static_cast<std::size_t>(count)};
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            from.reset();
        return {};
    }

    void lookForTheEnd()
    {
        siginfo_t info{};
        // WNOWAIT: the pid stays ours until reap(), so that a kill cannot hit a stranger.
        const int found =
            waitid(P_PID, static_cast<id_t>(m_spawned.pid), &info, WEXITED | WNOHANG | WNOWAIT);
        if (found == 0 && info.si_pid == m_spawned.pid) {
            m_end = info.si_code == CLD_EXITED ? End::Exited : End::Signalled;
            (info.si_code == CLD_EXITED ? m_exitCode : m_signal) = info.si_status;
        } else if (m_child.stop.stop_requested()) {
            m_end = End::Stopped;
        } else if (SteadyClock::now() >= m_deadline) {
            m_end = End::TimedOut;
        }
    }

    /// Ends what is left of the child's process group and takes the child's remains.
    void reap()
    {
        if (std::exchange(m_reaped, true))
            return;
        ::kill(-m_spawned.pid, SIGKILL);
        ::kill(m_spawned.pid, SIGKILL);
        while (waitpid(m_spawned.pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
};

} // namespace

Result<ChildOutcome> runChild(ChildProgram child)
{
    auto spawned = spawnChild(child);
    if (!spawned)
        return spawned.error();
    return Supervision{child, *std::move(spawned)}.run();
}

} // namespace foundation
