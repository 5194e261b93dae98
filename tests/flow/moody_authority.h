// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/line_setup.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace flow {

/// The station's authority, which has its moods: at the nth certificate from now it refuses, or it
/// answers only when nobody waits any more. Outlives every line that was set up with it.
class MoodyAuthority
{
public:
    enum class Mood { Good, Refuses, Late };

    /// Lets the setup's authority go through this one.
    void getBetween(production::LineSetup& setup);

    void plan(Mood mood, unsigned at);
    /// While true, no revocation is taken.
    void takeNoRevocation(bool taken);
    /// Waits until a certificate is held back, and no longer than a minute. False when none is.
    bool waitUntilHeldBack();
    /// Good again; what was held back is answered now. Returns when nothing is held back.
    void calmDown();

private:
    class Desk;
    struct State
    {
        std::mutex mutex;
        std::condition_variable changed;
        Mood mood = Mood::Good;
        unsigned countdown = 0;
        unsigned heldBack = 0;
        bool takesNoRevocation = false;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace flow
