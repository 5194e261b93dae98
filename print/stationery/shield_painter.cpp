// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/shield_painter.h"

#include <QLineF>
#include <QRandomGenerator>

#include <array>
#include <tuple>

namespace stationery {

namespace {

/// Dark enough to be taken for the code through paper, light enough to read the code in front of.
const QColor kPattern{0xA8, 0xA8, 0xA8};
const QColor kGround{0xE6, 0xE6, 0xE6};
const QColor kMark{0x5B, 0x67, 0x70};

double thrown()
{
    return QRandomGenerator::global()->generateDouble();
}

/// Most of the seven strokes that figures on a display are made of.
QList<QLineF> figure(const QPointF& at, double height)
{
    const auto half = height / 2;
    const auto width = height * 0.55;
    const std::array<QLineF, 7> strokes{{{0, 0, width, 0},
                                         {0, half, width, half},
                                         {0, height, width, height},
                                         {0, 0, 0, half},
                                         {width, 0, width, half},
                                         {0, half, 0, height},
                                         {width, half, width, height}}};
    QList<QLineF> chosen;
    for (const auto& stroke : strokes) {
        if (thrown() < 0.75)
            chosen.append(stroke.translated(at));
    }
    return chosen;
}

void paintBlind(QPainter& painter, const QRectF& area, double size)
{
    painter.save();
    painter.setClipRect(area);
    painter.fillRect(area, kGround);
    painter.setPen(QPen{kPattern, size * 0.11, Qt::SolidLine, Qt::RoundCap});
    QList<QLineF> strokes;
    const auto height = size * 0.72; // of a digit
    const auto step = height * 0.4;
    for (auto y = area.top() - height; y < area.bottom(); y += step) {
        for (auto x = area.left() - height; x < area.right(); x += step)
            strokes += figure({x + thrown() * step, y + thrown() * step}, height);
    }
    painter.drawLines(strokes);
    painter.restore();
}

/// Two strokes outside each corner: they are seen beside the label that lies on the area.
void paintCorners(QPainter& painter, const QRectF& area)
{
    constexpr double kGap = 0.6;
    constexpr double kLength = 3;
    painter.save();
    painter.setPen(QPen{kMark, 0.2});
    for (const auto& [corner, right, down] :
         {std::tuple{area.topLeft(), -1, -1}, std::tuple{area.topRight(), 1, -1},
          std::tuple{area.bottomLeft(), -1, 1}, std::tuple{area.bottomRight(), 1, 1}}) {
        painter.drawLine(corner + QPointF{right * kGap, 0},
                         corner + QPointF{right * (kGap + kLength), 0});
        painter.drawLine(corner + QPointF{0, down * kGap},
                         corner + QPointF{0, down * (kGap + kLength)});
    }
    painter.restore();
}

} // namespace

void paintShields(QPainter& painter, const PageTemplate& page)
{
    for (const auto& shield : page.shields()) {
        switch (shield.shield) {
        case Shield::Blind:
            paintBlind(painter, shield.area, page.field(shield.code)->style.size);
            break;
        case Shield::Scratch:
            paintCorners(painter, shield.area);
            break;
        }
    }
}

} // namespace stationery
