// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "personalize/smartcard/reader_events.h"

#include "personalize/smartcard/pcsc_api.h"
#include "personalize/smartcard/pcsc_readers.h"
#include "personalize/smartcard/reader_snapshot.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace smartcard {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// The pseudo-reader whose state changes when readers come or go.
constexpr const char* kNewReaders = "\\\\?PnP?\\Notification";

/// pcsc-lite before 2.0 does not see a reader that arrives between listing the readers and waiting:
/// so much later, at the latest, it is found.
constexpr DWORD kLongestWaitMilliseconds = 10'000;

/// What PC/SC says of every reader, kept together with the names that it points to.
class Look
{
public:
    static Result<Look> at(const PcscContext& context, const Look& before)
    {
        auto names = readersOf(context);
        if (!names)
            return names.error();
        Look look{*std::move(names)};
        look.m_states.back().dwCurrentState = before.m_states.back().dwEventState;
        const LONG value = SCardGetStatusChange(context.value(), 0, look.m_states.data(),
                                                static_cast<DWORD>(look.m_states.size()));
        if (value != SCARD_S_SUCCESS && value != SCARD_E_TIMEOUT)
            return pcscError("SCardGetStatusChange", value);
        return look;
    }

    Look() : Look{std::vector<ReaderName>{}} {}

    /// Blocks until something is other than at this look.
    LONG waitForChange(const PcscContext& context)
    {
        for (auto& state : m_states)
            state.dwCurrentState = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
        return SCardGetStatusChange(context.value(), kLongestWaitMilliseconds, m_states.data(),
                                    static_cast<DWORD>(m_states.size()));
    }

    [[nodiscard]] std::vector<SeenReader> seen() const
    {
        std::vector<SeenReader> readers;
        for (std::size_t i = 0; i < m_names.size(); ++i) {
            const auto& state = m_states[i];
            if ((state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE)) != 0)
                continue; // gone between the two calls
            SeenReader reader{m_names[i],
                              (state.dwEventState & SCARD_STATE_PRESENT) != 0,
                              {},
                              static_cast<std::uint32_t>(state.dwEventState >> 16U)};
            if (reader.cardPresent && (state.dwEventState & SCARD_STATE_MUTE) == 0)
                reader.atr.assign(state.rgbAtr,
                                  state.rgbAtr + std::min<DWORD>(state.cbAtr, MAX_ATR_SIZE));
            readers.push_back(std::move(reader));
        }
        return readers;
    }

private:
    explicit Look(std::vector<ReaderName> names) : m_names{std::move(names)}
    {
        m_states.resize(m_names.size() + 1);
        for (std::size_t i = 0; i < m_names.size(); ++i)
            m_states[i].szReader = m_names[i].value.c_str();
        m_states.back().szReader = kNewReaders;
    }

    std::vector<ReaderName> m_names; // moving the vector leaves the strings where they are
    std::vector<SCARD_READERSTATE> m_states;
};

} // namespace

struct ReaderEvents::State
{
    PcscContext context;
    Look look;
    std::vector<SeenReader> seen;

    std::mutex mutex; ///< for what is below, and for changing `context`
    std::condition_variable waitEnded;
    bool cancelled = false;
    bool waiting = false;

    Result<void> connect()
    {
        if (context)
            return {};
        auto fresh = establishContext();
        if (!fresh)
            return fresh.error();
        const std::scoped_lock lock{mutex};
        context = *std::move(fresh);
        look = {};
        seen.clear();
        return {};
    }

    /// pcscd has ended: nothing that was known of its readers holds.
    Error lost(const Error& why)
    {
        const std::scoped_lock lock{mutex};
        context.reset();
        return Error{ErrorCode::PcscUnavailable, why.context, std::nullopt, why.nativeCode};
    }

    bool beginWaiting()
    {
        const std::scoped_lock lock{mutex};
        waiting = !cancelled;
        return waiting;
    }

    void endWaiting()
    {
        const std::scoped_lock lock{mutex};
        waiting = false;
        waitEnded.notify_all();
    }

    bool isCancelled()
    {
        const std::scoped_lock lock{mutex};
        return cancelled;
    }

    /// One look, compared with the last.
    Result<std::vector<ReaderEvent>> lookAround()
    {
        if (auto connected = connect(); !connected)
            return connected.error();
        auto now = Look::at(context, look);
        if (!now)
            return lost(now.error());
        look = *std::move(now);
        auto before = std::exchange(seen, look.seen());
        return changesBetween(before, seen);
    }

    Result<void> waitForChange()
    {
        if (!beginWaiting())
            return {};
        const LONG value = look.waitForChange(context);
        endWaiting();
        if (value == SCARD_S_SUCCESS || value == SCARD_E_TIMEOUT || value == SCARD_E_CANCELLED ||
            value == SCARD_E_UNKNOWN_READER)
            return {};
        return lost(pcscError("SCardGetStatusChange", value));
    }
};

ReaderEvents::ReaderEvents() : m_state{std::make_unique<State>()} {}
ReaderEvents::~ReaderEvents() = default;

Result<std::vector<ReaderEvent>> ReaderEvents::wait()
{
    while (!m_state->isCancelled()) {
        auto events = m_state->lookAround();
        if (!events || !events->empty())
            return events;
        if (auto changed = m_state->waitForChange(); !changed)
            return changed.error();
    }
    return Error{ErrorCode::Cancelled, "waiting for readers"};
}

void ReaderEvents::cancel()
{
    using namespace std::chrono_literals;
    std::unique_lock lock{m_state->mutex};
    m_state->cancelled = true;
    // SCardCancel has no effect on a wait that has not quite begun, so it is repeated until it has.
    while (m_state->waiting) {
        SCardCancel(m_state->context.value());
        m_state->waitEnded.wait_for(lock, 5ms);
    }
}

} // namespace smartcard
