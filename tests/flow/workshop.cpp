// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/flow/workshop.h"

#include "fixtures/testbench/reader_watch.h"

namespace flow {

using production::Panel;
using production::PanelState;

namespace {

testbench::VirtualCardOptions onTheTable(testbench::VirtualCardOptions options)
{
    options.inserted = false;
    return options;
}

} // namespace

Workshop::Workshop(unsigned readers, testbench::VirtualCardOptions options)
    : m_pcscd{readers}, m_cards{m_pcscd, onTheTable(std::move(options))},
      m_durations(m_cards.size())
{
}

Workshop::~Workshop()
{
    stopLine();
}

void Workshop::startLine(FlowStation& station,
                         const std::function<void(production::LineSetup&)>& adjust)
{
    auto setup = station.workplace().lineSetup("Petra Produktion");
    if (adjust)
        adjust(setup);
    m_line = std::make_unique<production::ProductionLine>(
        std::move(setup), std::vector<std::string>{}, m_panels.sink());
    mustSucceed(m_line->start());
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_panels.waitFor(reader(i), PanelState::Empty);
}

void Workshop::stopLine()
{
    m_line.reset();
}

Panel Workshop::process(std::size_t card)
{
    m_cards.insert(card);
    const auto began = std::chrono::steady_clock::now();
    auto end = m_panels.waitForEnd(reader(card));
    m_durations[card] = std::chrono::steady_clock::now() - began;
    if (m_cards.isInserted(card))
        m_cards.remove(card);
    m_panels.waitFor(reader(card), PanelState::Empty);
    if (m_restarted) {
        m_pcscd.restart(); // it counts insertions, and one that began with a card in counts wrong
        return end;
    }
    if (!testbench::waitForCard(reader(card), false))
        throw std::runtime_error{"pcscd still sees a card in " + reader(card)};
    return end;
}

std::map<std::string, unsigned> Workshop::countWholeRun(std::size_t card)
{
    std::map<std::string, unsigned> counted;
    std::string current;
    const auto note = [&](const std::string& next) {
        counted[current] = static_cast<unsigned>(m_cards.count(card).exchanges);
        m_cards.resetCount(card);
        current = next;
    };
    m_panels.atEachStep([&](const Panel& panel) { note(panel.step); });
    const auto end = process(card);
    m_panels.atEachStep({});
    note({});
    if (end.state != PanelState::Done)
        throw std::runtime_error{"the first card was not made: " +
                                 (end.error ? foundation::describe(*end.error) : "")};
    return counted;
}

} // namespace flow
