// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/production_line.h"
#include "station/window/shared_token.h"
#include "station/window/work_thread.h"
#include "station/workplace/workplace.h"

#include <memory>
#include <string>

namespace window {

/// Starts and stops the station's production line, and brings what its readers' threads report
/// into the window's thread.
class LineControl : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Standing,
        Starting,
        Running,
        Stopping, ///< until each reader has come to the end of its step
    };
    Q_ENUM(State)

    /// The workplace outlives this.
    LineControl(const workplace::Workplace& workplace, SharedToken token,
                QObject* parent = nullptr);
    /// Stops the line and waits for that.
    ~LineControl() override;

    void start();
    void stop();
    [[nodiscard]] State state() const { return m_state; }

signals:
    void stateChanged();
    /// The line could not be started.
    void failed(const foundation::Error& error);
    /// In the order in which a reader reported.
    void panelChanged(const production::Panel& panel);

private:
    const workplace::Workplace& m_workplace;
    SharedToken m_token;
    State m_state = State::Standing;
    std::unique_ptr<production::ProductionLine> m_line; ///< touched by the thread alone
    WorkThread m_thread; ///< last: it ends first, and the line with it

    foundation::Result<void> startLine();
    void enter(State state);
};

} // namespace window
