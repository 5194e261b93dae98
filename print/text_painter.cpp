// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/text_painter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <cmath>

namespace print {

namespace {

constexpr double kSmallest = 0.6;

/// What painting may differ from measuring, in parts of a width.
constexpr double kTolerance = 0.995;

/// Between two groups of a code, in characters.
constexpr double kGap = 0.6;

/// Longer than any code of any card (card profiles stop at 12).
constexpr std::size_t kMaxCode = 64;

QPen penOf(const TextStyle& style)
{
    return QPen{style.fill};
}

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

double gapsOf(std::size_t length)
{
    const auto group = groupLength(length);
    const std::size_t gaps = length == 0 ? 0 : (length - 1) / group;
    return kGap * static_cast<double>(gaps);
}

} // namespace

double widthOf(const QString& text, const TextStyle& style)
{
    return QFontMetricsF{style.font()}.horizontalAdvance(text) * style.size /
           TextStyle::kFontPixels;
}

void paintRuns(QPainter& painter, const std::vector<TextRun>& runs)
{
    QPointF pen;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& run = runs[i];
        if (run.at) {
            double width = 0;
            for (std::size_t j = i; j < runs.size() && (j == i || !runs[j].at); ++j)
                width += widthOf(runs[j].text, runs[j].style);
            pen = *run.at + QPointF{shiftOf(run.style.anchor, width), 0};
        }
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

std::size_t groupLength(std::size_t length)
{
    return length % 3 == 0 && length < 12 ? 3 : 4;
}

double CodePainter::advance() const
{
    return widthOf("0", m_place.style);
}

bool CodePainter::fits(std::size_t length) const
{
    const auto width = advance() * (static_cast<double>(length) + gapsOf(length));
    const auto unit = std::hypot(m_place.transform.m11(), m_place.transform.m12());
    return length > 0 && length <= kMaxCode && width * unit <= m_place.frame.width();
}

bool CodePainter::fontIsComplete() const
{
    const auto font = QRawFont::fromFont(m_place.style.font());
    const QFontMetricsF metrics{m_place.style.font()};
    const auto width = metrics.horizontalAdvance('0');
    for (char c = '!'; c <= '~'; ++c) {
        if (!font.supportsCharacter(QChar{c}) ||
            std::abs(metrics.horizontalAdvance(QChar{c}) - width) > 0.5)
            return false;
    }
    return true;
}

void CodePainter::paint(QPainter& painter, const foundation::SecretBytes& code) const
{
    const auto& style = m_place.style;
    const auto length = std::min(code.size(), kMaxCode);
    const auto step = advance();
    const auto width = step * (static_cast<double>(length) + gapsOf(length));
    const auto font = QRawFont::fromFont(style.font());

    std::array<QChar, kMaxCode> characters{};
    std::array<quint32, kMaxCode> glyphs{};
    std::array<QPointF, kMaxCode> places{};
    int count = static_cast<int>(glyphs.size());
    for (std::size_t i = 0; i < length; ++i) {
        characters[i] = QChar{char16_t{code.view()[i]}};
        const std::size_t before = i / groupLength(length);
        const auto gaps = kGap * static_cast<double>(before);
        places[i] = {(static_cast<double>(i) + gaps) * step / style.size * TextStyle::kFontPixels,
                     0};
    }
    font.glyphIndexesForChars(characters.data(), static_cast<int>(length), glyphs.data(), &count);

    QGlyphRun run;
    run.setRawFont(font);
    run.setRawData(glyphs.data(), places.data(), static_cast<int>(length));
    painter.save();
    painter.setTransform(m_place.transform, true);
    painter.translate(m_place.at + QPointF{shiftOf(style.anchor, width), 0});
    painter.scale(style.size / TextStyle::kFontPixels, style.size / TextStyle::kFontPixels);
    painter.setPen(penOf(style));
    painter.drawGlyphRun(QPointF{}, run);
    painter.restore();

    foundation::wipe({reinterpret_cast<std::uint8_t*>(characters.data()), sizeof characters});
    foundation::wipe({reinterpret_cast<std::uint8_t*>(glyphs.data()), sizeof glyphs});
}

} // namespace print
