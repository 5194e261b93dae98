// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/code_painter.h"

#include "print/stationery/text_painter.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>

#include <algorithm>
#include <array>
#include <cmath>

namespace print {

namespace {

using stationery::shiftOf;
using stationery::TextStyle;
using stationery::widthOf;

/// Between two groups of a code, in characters.
constexpr double kGap = 0.6;

/// Longer than any code of any card (card profiles stop at 12).
constexpr std::size_t kMaxCode = 64;

double gapsOf(std::size_t length)
{
    const auto group = groupLength(length);
    const std::size_t gaps = length == 0 ? 0 : (length - 1) / group;
    return kGap * static_cast<double>(gaps);
}

} // namespace

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
    painter.setPen(QPen{style.fill});
    painter.drawGlyphRun(QPointF{}, run);
    painter.restore();

    foundation::wipe({reinterpret_cast<std::uint8_t*>(characters.data()), sizeof characters});
    foundation::wipe({reinterpret_cast<std::uint8_t*>(glyphs.data()), sizeof glyphs});
}

} // namespace print
