// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/panel_log.h"

#include <sstream>
#include <stdexcept>

namespace flow {
namespace {

using production::Panel;
using production::PanelState;

constexpr std::chrono::seconds kPatience{120};

} // namespace

void PanelLog::see(const Panel& panel)
{
    StepHook hook;
    {
        const std::scoped_lock lock{m_mutex};
        hook = m_hook;
    }
    if (hook && panel.state == PanelState::Making)
        hook(panel);
    const std::scoped_lock lock{m_mutex};
    m_panels[panel.reader].push_back(panel);
    m_changed.notify_all();
}

void PanelLog::atEachStep(StepHook hook)
{
    const std::scoped_lock lock{m_mutex};
    m_hook = std::move(hook);
}

Panel PanelLog::waitFor(const std::string& reader, PanelState state)
{
    return waitFor(reader, [=](const Panel& panel) { return panel.state == state; });
}

Panel PanelLog::waitForEnd(const std::string& reader)
{
    return waitFor(reader, [](const Panel& panel) {
        return panel.state != PanelState::Empty && panel.state != PanelState::Making &&
               panel.state != PanelState::Idle;
    });
}

Panel PanelLog::waitFor(const std::string& reader, const std::function<bool(const Panel&)>& wanted)
{
    std::unique_lock lock{m_mutex};
    const auto end = std::chrono::steady_clock::now() + kPatience;
    auto& seen = m_seen[reader];
    while (true) {
        const auto& panels = m_panels[reader];
        while (seen < panels.size())
            if (wanted(panels[seen++]))
                return panels[seen - 1];
        if (m_changed.wait_until(lock, end) == std::cv_status::timeout)
            throw std::runtime_error{"the panel never came; these did:\n" + text()};
    }
}

std::string PanelLog::text()
{
    std::ostringstream out;
    for (const auto& [reader, panels] : m_panels)
        for (const auto& panel : panels)
            out << reader << ": " << production::nameOf(panel.state) << ' ' << panel.step << ' '
                << (panel.error ? foundation::describe(*panel.error) : "") << '\n';
    return out.str();
}

} // namespace flow
