// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/card_watch.h"

#include "personalize/smartcard/reader_events.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace workplace {

using foundation::ErrorCode;

struct CardWatch::State
{
    const Workplace& workplace;
    std::function<void(const Cards&)> tell;
    smartcard::ReaderEvents events{};
    std::mutex mutex{};
    std::condition_variable_any wake{};
    std::jthread thread{}; ///< last: it uses the others

    /// Before the next try where pcscd is not there.
    void pause(const std::stop_token& stop)
    {
        using namespace std::chrono_literals;
        std::unique_lock lock{mutex};
        wake.wait_for(lock, stop, 2s, [] { return false; });
    }

    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const auto happened = events.wait();
            if (!happened && happened.error().code == ErrorCode::Cancelled)
                return;
            if (!happened) {
                tell(happened.error());
                pause(stop);
                continue;
            }
            auto cards = findSignInCards(workplace, {}, stop);
            if (!stop.stop_requested())
                tell(cards);
        }
    }
};

CardWatch::CardWatch(const Workplace& workplace, std::function<void(const Cards&)> tell)
    : m_state{new State{workplace, std::move(tell)}}
{
    m_state->thread =
        std::jthread{[state = m_state.get()](const std::stop_token& stop) { state->run(stop); }};
}

CardWatch::~CardWatch()
{
    m_state->thread.request_stop();
    m_state->events.cancel();
}

} // namespace workplace
