// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/state_shape.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace window {
namespace {

// Every shape is drawn in a square of 100 by 100.
constexpr qreal kSquare = 100.0;
constexpr qreal kLine = 11.0;

QPolygonF polygon(int corners, qreal turned)
{
    QPolygonF points;
    for (int corner = 0; corner < corners; ++corner) {
        const auto angle = turned + 2 * std::numbers::pi * corner / corners;
        points << QPointF{50 + 46 * std::cos(angle), 50 + 46 * std::sin(angle)};
    }
    return points;
}

void strokes(QPainter& painter, const QColor& colour, const std::initializer_list<QLineF>& lines)
{
    painter.setPen({colour, kLine, Qt::SolidLine, Qt::RoundCap});
    for (const auto& line : lines)
        painter.drawLine(line);
}

void drawSign(QPainter& painter, const QString& sign, qreal size, qreal below = 0)
{
    auto font = painter.font();
    font.setPixelSize(static_cast<int>(size));
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(QRectF{0, below, kSquare, kSquare}, Qt::AlignCenter, sign);
}

void drawInsert(QPainter& painter, const QColor& colour)
{
    strokes(painter, colour, {{50, 8, 50, 56}, {30, 38, 50, 58}, {70, 38, 50, 58}});
    strokes(painter, colour, {{12, 68, 12, 90}, {12, 90, 88, 90}, {88, 90, 88, 68}});
}

void drawWork(QPainter& painter, const QColor& colour)
{
    painter.setPen({coloursOf(Tone::Neutral).paper.darker(108), kLine});
    painter.drawEllipse(QRectF{12, 12, 76, 76});
    painter.setPen({colour, kLine, Qt::SolidLine, Qt::RoundCap});
    painter.drawArc(QRectF{12, 12, 76, 76}, 90 * 16, -240 * 16);
}

void drawAgain(QPainter& painter, const QColor& colour)
{
    painter.setPen({colour, kLine, Qt::SolidLine, Qt::RoundCap});
    painter.drawArc(QRectF{14, 14, 72, 72}, 60 * 16, 290 * 16);
    strokes(painter, colour, {{68, 19, 48, 12}, {68, 19, 58, 38}});
}

void drawNoReader(QPainter& painter, const QColor& colour)
{
    strokes(painter, colour, {{38, 10, 38, 32}, {62, 10, 62, 32}, {50, 72, 50, 92}});
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(QRectF{26, 34, 48, 38}, 10, 10);
    strokes(painter, coloursOf(Tone::Bad).solid, {{12, 12, 88, 88}});
}

void draw(QPainter& painter, Sign sign, const QColor& colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const QRectF disc{4, 4, 92, 92};
    switch (sign) {
    case Sign::Insert:
        return drawInsert(painter, colour);
    case Sign::Work:
        painter.setBrush(Qt::NoBrush);
        return drawWork(painter, colour);
    case Sign::Tick:
        painter.drawEllipse(disc);
        return strokes(painter, Qt::white, {{28, 52, 44, 68}, {44, 68, 72, 34}});
    case Sign::Cross:
        painter.drawPolygon(polygon(8, std::numbers::pi / 8));
        return strokes(painter, Qt::white, {{34, 34, 66, 66}, {66, 34, 34, 66}});
    case Sign::NoEntry:
        painter.drawEllipse(disc);
        return strokes(painter, Qt::white, {{28, 50, 72, 50}});
    case Sign::Warning:
        painter.drawPolygon(QPolygonF{{{50, 6}, {97, 92}, {3, 92}}});
        return drawSign(painter, QStringLiteral("!"), 58, 12);
    case Sign::Question:
        painter.drawPolygon(polygon(4, 0));
        return drawSign(painter, QStringLiteral("?"), 52);
    case Sign::Again:
        painter.setBrush(Qt::NoBrush);
        return drawAgain(painter, colour);
    case Sign::Pause:
        painter.drawRoundedRect(QRectF{22, 14, 20, 72}, 6, 6);
        return painter.drawRoundedRect(QRectF{58, 14, 20, 72}, 6, 6);
    case Sign::Note:
        painter.drawEllipse(disc);
        return drawSign(painter, QStringLiteral("i"), 60);
    case Sign::NoReader:
        return drawNoReader(painter, colour);
    }
}

} // namespace

StateShape::StateShape(int side, QWidget* parent) : QWidget{parent}
{
    setFixedSize(side, side);
}

void StateShape::set(Sign sign, Tone tone)
{
    m_sign = sign;
    m_tone = tone;
    update();
}

void StateShape::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / kSquare, height() / kSquare);
    draw(painter, m_sign, coloursOf(m_tone).solid);
}

} // namespace window
