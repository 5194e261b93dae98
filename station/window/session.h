// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/desk_thread.h"
#include "station/window/line_control.h"

#include <functional>
#include <memory>

namespace window {

/// A person at work at an open station: what the pages of the window share.
class Session
{
public:
    Session(std::unique_ptr<workplace::Workplace> workplace, const SharedToken& token,
            std::string who);
    /// Ends the session in the book, after what the desk is at: nobody is let in by its token any
    /// more. `then` runs in the window's thread, unless `receiver` is gone by then.
    void signOut(const std::string& why, QObject* receiver, std::function<void()> then);

    [[nodiscard]] const workplace::Workplace& workplace() const { return *m_workplace; }
    [[nodiscard]] const std::string& who() const { return m_who; }

    /// For acts that take a moment.
    DeskThread& desk() { return m_desk; }
    /// For acts that take minutes: nothing else waits behind them.
    DeskThread& printingDesk() { return m_printingDesk; }
    LineControl& line() { return m_line; }

private:
    std::unique_ptr<workplace::Workplace> m_workplace;
    SharedToken m_token;
    std::string m_who;
    DeskThread m_desk;
    DeskThread m_printingDesk;
    LineControl m_line;
};

} // namespace window
