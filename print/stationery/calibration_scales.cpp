// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/calibration_scales.h"

#include "print/stationery/text_painter.h"

#include <QPolygonF>

#include <cmath>

namespace stationery {

namespace {

constexpr double kHalfMillimetre = 0.5;
constexpr int kFarthest = 120; // half millimetres: more than any shift and what is seen of it
const QColor kInk{0x16, 0x32, 0x4F};

double tickOf(int halves)
{
    if (halves % 10 == 0)
        return 5;
    return halves % 2 == 0 ? 3.2 : 1.6;
}

/// Along the x axis, its middle in the origin, ticks downwards; values rise to the right.
void paintScale(QPainter& painter, double present, double reach)
{
    painter.setPen(QPen{kInk, 0.15});
    TextStyle style;
    style.size = 2.6;
    style.anchor = TextStyle::Anchor::Middle;
    style.fill = kInk;
    for (int halves = -kFarthest; halves <= kFarthest; ++halves) {
        const auto value = halves * kHalfMillimetre;
        const auto at = value - present;
        if (std::abs(at) > reach)
            continue;
        painter.drawLine(QPointF{at, 0}, QPointF{at, tickOf(halves)});
        if (halves % 10 == 0)
            paintRuns(painter, {{QString::number(value).replace('-', QChar{0x2212}), style,
                                 QPointF{at, 7.6}, QTransform{}}});
    }
    painter.drawLine(QPointF{-reach, 0}, QPointF{reach, 0});
    painter.setBrush(kInk);
    painter.drawPolygon(QPolygonF{{{0, -0.3}, {-1.1, -2.3}, {1.1, -2.3}}});
}

} // namespace

void paintScales(QPainter& painter, const PageTemplate& page, PageShift present)
{
    const auto middle = QRectF{{}, page.size()}.center();
    if (const auto frame = page.mark("scaleX"); !frame.isEmpty()) {
        painter.save();
        painter.translate(middle.x(), frame.top() + 2.5);
        paintScale(painter, present.right / 100.0, frame.width() / 2);
        painter.restore();
    }
    if (const auto frame = page.mark("scaleY"); !frame.isEmpty()) {
        painter.save();
        painter.translate(frame.right() - 2.5, middle.y());
        painter.rotate(90); // what rises to the right rises downwards
        paintScale(painter, present.down / 100.0, frame.height() / 2);
        painter.restore();
    }
}

} // namespace stationery
