// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/bar_chart.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <map>

namespace window {
namespace {

constexpr int kScaleWidth = 56;
constexpr int kLegendWidth = 330;
constexpr int kBelow = 26;
constexpr int kSteps = 4;
constexpr int kWidestBar = 64;

/// The least "round" number (1, 2 or 5 with zeros) that steps to the highest in kSteps.
qint64 stepFor(qint64 highest)
{
    constexpr std::array<qint64, 3> kRound{1, 2, 5};
    for (qint64 power = 1;; power *= 10)
        for (const auto round : kRound)
            if (round * power * kSteps >= highest)
                return round * power;
}

} // namespace

BarChart::BarChart(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumHeight(180);
}

QSize BarChart::sizeHint() const
{
    return {800, 280};
}

void BarChart::setParts(std::vector<BarPart> parts)
{
    m_parts = std::move(parts);
    m_bars.clear();
    m_legend.clear();
    std::map<QString, qint64> heights;
    for (const auto& part : m_parts) {
        if (!m_bars.contains(part.bar))
            m_bars.append(part.bar);
        if (!m_legend.contains(part.what))
            m_legend.append(part.what);
        heights[part.bar] += part.count;
    }
    m_highest = 0;
    for (const auto& [bar, height] : heights)
        m_highest = std::max(m_highest, height);
    update();
}

QBrush BarChart::brushOf(qsizetype legend) const
{
    static constexpr std::array kPatterns{Qt::SolidPattern, Qt::Dense4Pattern, Qt::BDiagPattern,
                                          Qt::CrossPattern, Qt::FDiagPattern,  Qt::Dense6Pattern};
    const auto count = std::max<qsizetype>(m_legend.size(), 1);
    const auto colour = QColor::fromHsv(static_cast<int>((210 + legend * 300 / count) % 360), 150,
                                        palette().window().color().lightness() < 128 ? 220 : 150);
    return {colour, kPatterns.at(static_cast<std::size_t>(legend) % kPatterns.size())};
}

void BarChart::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter{this};
    painter.setPen(palette().windowText().color());
    if (m_parts.empty()) {
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing in these days."));
        return;
    }
    const QRect area = rect().adjusted(kScaleWidth, 10, -kLegendWidth, -kBelow);
    paintScale(painter, area);
    paintBars(painter, area);
    paintLegend(painter, {area.right() + 20, area.top(), kLegendWidth - 20, area.height()});
}

void BarChart::paintScale(QPainter& painter, const QRect& area) const
{
    const auto step = stepFor(m_highest);
    for (int line = 0; line <= kSteps; ++line) {
        const int y = area.bottom() - area.height() * line / kSteps;
        painter.setPen(line == 0 ? palette().windowText().color() : palette().mid().color());
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(palette().windowText().color());
        painter.drawText(QRect{0, y - 10, kScaleWidth - 8, 20}, Qt::AlignRight | Qt::AlignVCenter,
                         locale().toString(step * line));
    }
}

void BarChart::paintBars(QPainter& painter, const QRect& area) const
{
    const double top = static_cast<double>(stepFor(m_highest) * kSteps);
    const int room = area.width() / static_cast<int>(m_bars.size());
    const int width = std::min(room * 2 / 3, kWidestBar);
    for (qsizetype bar = 0; bar < m_bars.size(); ++bar) {
        const int left = area.left() + room * static_cast<int>(bar) + (room - width) / 2;
        double below = 0;
        for (const auto& part : m_parts) {
            if (part.bar != m_bars.at(bar))
                continue;
            const auto height = static_cast<double>(part.count) / top * area.height();
            const QRectF shape{static_cast<double>(left), area.bottom() - below - height,
                               static_cast<double>(width), height};
            painter.fillRect(shape, brushOf(m_legend.indexOf(part.what)));
            painter.drawRect(shape);
            below += height;
        }
        painter.drawText(QRect{left - room / 2, area.bottom() + 4, width + room, kBelow - 4},
                         Qt::AlignHCenter | Qt::AlignTop, m_bars.at(bar));
    }
}

void BarChart::paintLegend(QPainter& painter, const QRect& area) const
{
    const int line = painter.fontMetrics().height() + 6;
    int y = area.top();
    for (qsizetype at = 0; at < m_legend.size() && y + line <= area.bottom(); ++at, y += line) {
        const QRect box{area.left(), y + 2, 16, line - 8};
        painter.fillRect(box, brushOf(at));
        painter.drawRect(box);
        const auto room = area.width() - 24;
        painter.drawText(QRect{area.left() + 24, y, room, line}, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_legend.at(at), Qt::ElideRight, room));
    }
}

} // namespace window
