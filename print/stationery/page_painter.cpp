// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/page_painter.h"

#include "print/stationery/barcode.h"
#include "print/stationery/text_painter.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <cmath>

namespace stationery {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr int kDotsPerInch = 1200;
constexpr double kMillimetresPerInch = 25.4;
constexpr double kHundredths = 100;

QPointF millimetresOf(PageShift shift)
{
    return {shift.right / kHundredths, shift.down / kHundredths};
}

} // namespace

PagePainter::PagePainter(PageTemplate page)
    : m_page{std::move(page)}, m_drawing{std::make_unique<QSvgRenderer>(m_page.drawing())}
{
}

PagePainter::~PagePainter() = default;
PagePainter::PagePainter(PagePainter&&) noexcept = default;
PagePainter& PagePainter::operator=(PagePainter&&) noexcept = default;

Result<void> PagePainter::checkTexts(const FieldTexts& texts) const
{
    for (const auto& [name, lines] : texts) {
        const auto* place = m_page.field(name);
        if (place != nullptr && fittingScale(lines, *place) == 0)
            return Error{.code = ErrorCode::LetterTooLong, .context = name};
    }
    return {};
}

Result<void> PagePainter::checkShift(PageShift shift) const
{
    const QRectF printable = QRectF{{}, m_page.size()}.adjusted(kUnprintable, kUnprintable,
                                                                -kUnprintable, -kUnprintable);
    const auto moved = millimetresOf(shift);
    const auto outside = [&](const QRectF& rect) {
        return !rect.isEmpty() && !printable.contains(rect.translated(moved));
    };
    const auto refused = [](const std::string& what) {
        return Error{.code = ErrorCode::ShiftTooLarge, .context = what};
    };
    const auto bounds = boundsOf(m_page.texts());
    for (std::size_t i = 0; i < bounds.size(); ++i) {
        if (outside(bounds[i]))
            return refused("\"" + m_page.texts()[i].text.trimmed().toStdString() + "\"");
    }
    for (const auto& [name, place] : m_page.fields()) {
        if (outside(place.frame))
            return refused("field-" + name);
    }
    if (outside(m_page.mark("barcode")))
        return refused("the barcode");
    return {};
}

Result<void> PagePainter::paint(QPainter& painter, const FieldTexts& texts,
                                const std::string& code) const
{
    m_drawing->render(&painter, QRectF{{}, m_page.size()});
    paintRuns(painter, m_page.texts());
    for (const auto& [name, lines] : texts) {
        if (const auto* place = m_page.field(name))
            paintLines(painter, lines, *place, fittingScale(lines, *place));
    }
    const auto frame = m_page.mark("barcode");
    if (frame.isEmpty() || code.empty())
        return {};
    const auto barcode = code128(code);
    if (!barcode)
        return barcode.error();
    paintBarcode(painter, *barcode, frame);
    return {};
}

void setUpPdf(QPdfWriter& writer, QSizeF millimetres, const std::string& title)
{
    writer.setResolution(kDotsPerInch);
    const QSizeF a4{PageTemplate::kA4Width, PageTemplate::kA4Height};
    const bool wide = millimetres.width() > millimetres.height();
    writer.setPageSize(millimetres == a4 ? QPageSize{QPageSize::A4}
                                         : QPageSize{wide ? millimetres.transposed() : millimetres,
                                                     QPageSize::Millimeter,
                                                     {},
                                                     QPageSize::ExactMatch});
    writer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF{});
    writer.setTitle(QString::fromStdString(title));
    writer.setCreator(QString{});
}

void scaleToMillimetres(QPainter& painter, PageShift shift)
{
    painter.scale(kDotsPerInch / kMillimetresPerInch, kDotsPerInch / kMillimetresPerInch);
    painter.translate(millimetresOf(shift));
}

void paintWatermark(QPainter& painter, QSizeF page)
{
    constexpr double kOfDiagonal = 0.1265; // 46 mm high on A4
    painter.save();
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(-std::atan2(page.height(), page.width()) * 180 / 3.14159265358979);
    TextStyle style;
    style.size = kOfDiagonal * std::hypot(page.width(), page.height());
    style.weight = 700;
    style.anchor = TextStyle::Anchor::Middle;
    style.fill = QColor{0xE4, 0xE4, 0xE4};
    paintRuns(painter, {{"SPECIMEN", style, QPointF{0, style.size / 3}, QTransform{}}});
    painter.restore();
}

} // namespace stationery
