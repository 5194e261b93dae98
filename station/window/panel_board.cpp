// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/panel_board.h"

#include "station/window/reader_panel.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace window {
namespace {

constexpr int kMostColumns = 4;
constexpr int kSpacing = 14;
constexpr double kLeastScale = 0.8;
constexpr double kMostScale = 2;

int rowsFor(int panels, int columns)
{
    return (panels + columns - 1) / columns;
}

/// How large panels can be drawn in so many columns, by whichever of width and height is scarcer.
double scaleFor(int panels, int columns, QSize room)
{
    const auto rows = rowsFor(panels, columns);
    const double width = (room.width() - (columns - 1) * kSpacing) / static_cast<double>(columns);
    const double height = (room.height() - (rows - 1) * kSpacing) / static_cast<double>(rows);
    return std::min(width / ReaderPanel::kPanelSize.width(),
                    height / ReaderPanel::kPanelSize.height());
}

} // namespace

PanelBoard::PanelBoard(QWidget* parent) : QWidget{parent}, m_grid{new QGridLayout{this}}
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kSpacing);
}

void PanelBoard::showPanel(const production::Panel& panel)
{
    auto& place = m_panels[panel.reader];
    if (place == nullptr) {
        place = new ReaderPanel{this};
        arrange();
    }
    place->showPanel(panel);
    if (panel.state == production::PanelState::Making)
        for (const auto& [reader, other] : m_panels)
            if (other != place)
                other->forget(panel.orderLine);
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
    arrange();
}

QSize PanelBoard::minimumSizeHint() const
{
    return {ReaderPanel::kLeastSize.width(), m_grid->minimumSize().height()};
}

/// What can be seen of it at once, whether a scroll bar is there now or not: a size that followed
/// the bar would make it come and go.
QSize PanelBoard::roomToSee() const
{
    const auto* viewport = parentWidget();
    const auto* area =
        qobject_cast<const QScrollArea*>(viewport ? viewport->parentWidget() : nullptr);
    if (area == nullptr)
        return QWidget::size();
    return area->maximumViewportSize() - QSize{area->verticalScrollBar()->sizeHint().width(), 0};
}

/// As many columns as let the panels be drawn largest, with few places left empty.
int PanelBoard::bestColumns(QSize room) const
{
    const auto panels = static_cast<int>(m_panels.size());
    int best = 1;
    double most = 0;
    for (int columns = 1; columns <= std::min(kMostColumns, panels); ++columns) {
        const auto least = columns * ReaderPanel::kLeastSize.width() + (columns - 1) * kSpacing;
        const double filled = static_cast<double>(panels) / (columns * rowsFor(panels, columns));
        const auto worth = scaleFor(panels, columns, room) * std::sqrt(filled);
        if (worth > most && (columns == 1 || least <= room.width())) {
            most = worth;
            best = columns;
        }
    }
    return best;
}

void PanelBoard::arrange()
{
    const auto room = roomToSee();
    m_columns = bestColumns(room);
    const auto exact = scaleFor(static_cast<int>(m_panels.size()), m_columns, room);
    const auto scale = std::clamp(std::floor(exact * 10) / 10, kLeastScale, kMostScale);
    int place = 0;
    for (const auto& [reader, panel] : m_panels) {
        panel->setScale(scale);
        m_grid->addWidget(panel, place / m_columns, place % m_columns);
        ++place;
    }
    for (int column = 0; column < kMostColumns; ++column)
        m_grid->setColumnStretch(column, column < m_columns ? 1 : 0);
    const auto rows = rowsFor(place, m_columns);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, row < rows ? 1 : 0);
}

} // namespace window
