// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/text_painter.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace stationery {

namespace {

constexpr double kSmallest = 0.6;

/// What painting may differ from measuring, in parts of a width.
constexpr double kTolerance = 0.995;

QPen penOf(const TextStyle& style)
{
    return QPen{style.fill};
}

/// Paints text whose baseline starts at `at`, in the painter's present units.
void paintText(QPainter& painter, const QString& text, const QPointF& at, const TextStyle& style)
{
    painter.save();
    painter.translate(at);
    painter.scale(style.size / TextStyle::kFontPixels, style.size / TextStyle::kFontPixels);
    painter.setFont(style.font());
    painter.setPen(penOf(style));
    painter.drawText(QPointF{}, text);
    painter.restore();
}

/// The width of a line that begins with `first`, one of `runs`.
double lineWidth(const std::vector<TextRun>& runs, const TextRun& first)
{
    double width = 0;
    for (const auto* run = &first; run != runs.data() + runs.size(); ++run) {
        if (run != &first && run->at)
            break;
        width += widthOf(run->text, run->style);
    }
    return width;
}

} // namespace

double shiftOf(TextStyle::Anchor anchor, double width)
{
    switch (anchor) {
    case TextStyle::Anchor::Start:
        return 0;
    case TextStyle::Anchor::Middle:
        return -width / 2;
    case TextStyle::Anchor::End:
        return -width;
    }
    return 0;
}

double widthOf(const QString& text, const TextStyle& style)
{
    return QFontMetricsF{style.font()}.horizontalAdvance(text) * style.size /
           TextStyle::kFontPixels;
}

std::vector<QRectF> boundsOf(const std::vector<TextRun>& runs)
{
    std::vector<QRectF> bounds;
    QPointF pen;
    for (const auto& run : runs) {
        const auto width = widthOf(run.text, run.style);
        if (run.at)
            pen = *run.at + QPointF{shiftOf(run.style.anchor, lineWidth(runs, run)), 0};
        // From what letters reach above the line to what they reach below it.
        const QRectF box{pen.x(), pen.y() - 0.8 * run.style.size, width, run.style.size};
        bounds.push_back(run.transform.mapRect(box));
        pen.rx() += width;
    }
    return bounds;
}

void paintRuns(QPainter& painter, const std::vector<TextRun>& runs)
{
    QPointF pen;
    for (const auto& run : runs) {
        if (run.at)
            pen = *run.at + QPointF{shiftOf(run.style.anchor, lineWidth(runs, run)), 0};
        painter.save();
        painter.setTransform(run.transform, true);
        paintText(painter, run.text, pen, run.style);
        painter.restore();
        pen.rx() += widthOf(run.text, run.style);
    }
}

double fittingScale(const QStringList& lines, const FieldPlace& place)
{
    const auto unit = std::hypot(place.transform.m11(), place.transform.m12());
    const auto top = place.transform.map(place.at).y();
    const auto pitch = place.style.size * place.style.lineHeight * unit;
    const auto height = pitch * static_cast<double>(std::max<qsizetype>(lines.size(), 1) - 1);
    double width = 0;
    for (const auto& line : lines)
        width = std::max(width, widthOf(line, place.style) * unit);

    auto scale = 1.0;
    if (width > 0)
        scale = std::min(scale, place.frame.width() * kTolerance / width);
    if (height > 0)
        scale = std::min(scale, (place.frame.bottom() - top) / height);
    return scale < kSmallest ? 0 : scale;
}

void paintLines(QPainter& painter, const QStringList& lines, const FieldPlace& place, double scale)
{
    auto style = place.style;
    style.size *= scale;
    painter.save();
    painter.setTransform(place.transform, true);
    auto at = place.at;
    for (const auto& line : lines) {
        paintText(painter, line, at + QPointF{shiftOf(style.anchor, widthOf(line, style)), 0},
                  style);
        at.ry() += style.size * style.lineHeight;
    }
    painter.restore();
}

} // namespace stationery
