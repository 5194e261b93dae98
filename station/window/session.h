// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/desk_thread.h"
#include "station/window/line_control.h"

#include <memory>

namespace window {

/// A person at work at an open station: what the pages of the window share.
class Session
{
public:
    Session(std::unique_ptr<workplace::Workplace> workplace, const SharedToken& token,
            std::string who);

    [[nodiscard]] const workplace::Workplace& workplace() const { return *m_workplace; }
    [[nodiscard]] const std::string& who() const { return m_who; }

    /// For acts that take a moment.
    DeskThread& desk() { return m_desk; }
    /// For acts that take minutes: nothing else waits behind them.
    DeskThread& printingDesk() { return m_printingDesk; }
    LineControl& line() { return m_line; }

private:
    std::unique_ptr<workplace::Workplace> m_workplace;
    std::string m_who;
    DeskThread m_desk;
    DeskThread m_printingDesk;
    LineControl m_line;
};

} // namespace window
