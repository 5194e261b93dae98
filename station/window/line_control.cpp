// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/line_control.h"

#include "station/workplace/production_acts.h"

#include <utility>

namespace window {

LineControl::LineControl(const workplace::Workplace& workplace, SharedToken token, QObject* parent)
    : QObject{parent}, m_workplace{workplace}, m_token{std::move(token)}, m_thread{[this] {
          m_line.reset();
      }}
{
}

LineControl::~LineControl() = default;

void LineControl::enter(State state)
{
    m_state = state;
    emit stateChanged();
}

void LineControl::start()
{
    if (m_state != State::Standing)
        return;
    enter(State::Starting);
    m_thread.post([this] {
        auto started = startLine();
        m_thread.deliver(this, [this, started = std::move(started)] {
            enter(started ? State::Running : State::Standing);
            if (!started)
                emit failed(started.error());
        });
    });
}

foundation::Result<void> LineControl::startLine()
{
    // The readers' threads end with the line, and the line before this object.
    const auto sink = [this](const production::Panel& panel) {
        m_thread.deliver(this, [this, panel] { emit panelChanged(panel); });
    };
    auto desk = workplace::Desk::open(m_workplace, *m_token);
    if (!desk)
        return desk.error();
    auto setup = workplace::lineSetupFor(*desk);
    if (!setup)
        return setup.error();
    m_line = std::make_unique<production::ProductionLine>(std::move(*setup),
                                                          std::vector<std::string>{}, sink);
    auto started = m_line->start();
    if (!started)
        m_line.reset();
    return started;
}

void LineControl::stop()
{
    if (m_state != State::Running)
        return;
    enter(State::Stopping);
    m_thread.post([this] {
        m_line->stop();
        m_line.reset();
        m_thread.deliver(this, [this] { enter(State::Standing); });
    });
}

} // namespace window
