// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/panel_board.h"

#include "station/window/reader_panel.h"

#include <QGridLayout>

#include <algorithm>

namespace window {
namespace {

constexpr int kPanelWidth = 420; ///< the least that a panel is given
constexpr int kMostColumns = 4;

} // namespace

PanelBoard::PanelBoard(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(14);
}

void PanelBoard::showPanel(const production::Panel& panel)
{
    auto& place = m_panels[panel.reader];
    if (place == nullptr) {
        place = new ReaderPanel{this};
        arrange();
    }
    place->showPanel(panel);
}

void PanelBoard::clear()
{
    for (const auto& [reader, panel] : m_panels)
        delete panel;
    m_panels.clear();
}

void PanelBoard::clearWaiting()
{
    std::erase_if(m_panels, [](const auto& entry) {
        const auto state = entry.second->state();
        const bool waits =
            state == production::PanelState::Empty || state == production::PanelState::Idle;
        if (waits)
            delete entry.second;
        return waits;
    });
    arrange();
}

std::size_t PanelBoard::count(production::PanelState state) const
{
    return static_cast<std::size_t>(std::ranges::count_if(
        m_panels, [&](const auto& entry) { return entry.second->state() == state; }));
}

const ReaderPanel* PanelBoard::find(const std::string& reader) const
{
    const auto found = m_panels.find(reader);
    return found == m_panels.end() ? nullptr : found->second;
}

void PanelBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto columns = std::clamp(width() / kPanelWidth, 1, kMostColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    arrange();
}

void PanelBoard::arrange()
{
    int place = 0;
    for (const auto& [reader, panel] : m_panels) {
        m_grid->addWidget(panel, place / m_columns, place % m_columns);
        ++place;
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    // What room is left over stays below the last row.
    const auto rows = (place + m_columns - 1) / m_columns;
    const auto known = m_grid->rowCount();
    for (int row = 0; row < known; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(rows, 1);
}

} // namespace window
