// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/panel.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace flow {

/// What the readers' panels showed, in order, for one thread that waits on it while the readers'
/// threads report.
class PanelLog
{
public:
    /// Runs on the reader's thread at the beginning of a step, before anything of it is done.
    using StepHook = std::function<void(const production::Panel&)>;

    [[nodiscard]] production::PanelSink sink()
    {
        return [this](const production::Panel& panel) { see(panel); };
    }
    void atEachStep(StepHook hook);

    /// The next panel of this reader in this state, after those that have been waited for. Throws
    /// std::runtime_error with all panels when it does not come.
    production::Panel waitFor(const std::string& reader, production::PanelState state);
    /// The next panel that says how a card's making ended, or why none was begun.
    production::Panel waitForEnd(const std::string& reader);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, std::vector<production::Panel>> m_panels;
    std::map<std::string, std::size_t> m_seen;
    StepHook m_hook;

    void see(const production::Panel& panel);
    production::Panel waitFor(const std::string& reader,
                              const std::function<bool(const production::Panel&)>& wanted);
    std::string text();
};

} // namespace flow
