// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fixtures/testbench/private_pcscd.h"
#include "fixtures/testbench/virtual_cards.h"
#include "station/production/production_line.h"
#include "tests/flow/flow_station.h"
#include "tests/flow/panel_log.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace flow {

/// Readers with a blank card beside each. Cards are numbered as their readers.
class Workshop
{
public:
    explicit Workshop(unsigned readers, testbench::VirtualCardOptions options = {});
    ~Workshop();
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] testbench::VirtualCards& cards() { return m_cards; }
    [[nodiscard]] PanelLog& panels() { return m_panels; }
    [[nodiscard]] const std::string& reader(std::size_t card) const { return m_cards.reader(card); }

    /// The production line of this station, in this process. Throws std::runtime_error.
    void startLine(FlowStation& station,
                   const std::function<void(production::LineSetup&)>& adjust = {});
    void stopLine();

    /// Puts the card in, waits for what becomes of it, takes it out, and waits until the line has
    /// seen that.
    production::Panel process(std::size_t card);
    /// How long that took, from when it was in until its end was shown.
    [[nodiscard]] std::chrono::steady_clock::duration lastDuration(std::size_t card) const
    {
        return m_durations.at(card);
    }

    /// Has one card made for the line that comes next, and counts: how many exchanges each step of
    /// it takes. Throws std::runtime_error when it is not made.
    std::map<std::string, unsigned> countWholeRun(std::size_t card);

    /// While a card is in, too; from then on it is restarted after each card.
    void restartPcscd()
    {
        m_restarted = true;
        m_pcscd.restart();
    }
    /// The reader is empty, and pcscd began so.
    void restartedNoMore() { m_restarted = false; }

private:
    testbench::PrivatePcscd m_pcscd;
    testbench::VirtualCards m_cards;
    PanelLog m_panels;
    std::atomic<bool> m_restarted{false};
    std::vector<std::chrono::steady_clock::duration> m_durations;
    std::unique_ptr<production::ProductionLine> m_line;
};

} // namespace flow
