// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "print/stationery/page_shift.h"
#include "print/stationery/page_template.h"

#include <QPainter>
#include <QStringList>

#include <map>
#include <memory>
#include <string>

class QPdfWriter;
class QSvgRenderer;

namespace stationery {

/// The lines of each text field, by the field's name in templates.
using FieldTexts = std::map<std::string, QStringList>;

/// A printer's hardware margin: what comes nearer to the paper's edge is cut off.
constexpr double kUnprintable = 4.3; // mm

/// Paints what all papers have in common: the drawing, the texts that stand on every page, the
/// fields and the barcode. Knows no code. Needs a QGuiApplication; one thread at a time.
class PagePainter
{
public:
    explicit PagePainter(PageTemplate page);
    ~PagePainter();
    PagePainter(PagePainter&&) noexcept;
    PagePainter& operator=(PagePainter&&) noexcept;

    [[nodiscard]] const PageTemplate& page() const { return m_page; }

    /// Errors: LetterTooLong, naming the first field whose lines do not fit its frame.
    [[nodiscard]] foundation::Result<void> checkTexts(const FieldTexts& texts) const;
    /// Whether the page may be moved by so much: no text, field or barcode may come where a printer
    /// does not print. Errors: ShiftTooLarge, naming what.
    [[nodiscard]] foundation::Result<void> checkShift(PageShift shift) const;

    /// The painter's unit is the millimetre, its origin the page's upper left corner. A text for
    /// which the template has no field is left out. Errors: TemplateInvalid when the barcode cannot
    /// be encoded.
    foundation::Result<void> paint(QPainter& painter, const FieldTexts& texts,
                                   const std::string& barcode) const;

private:
    PageTemplate m_page;
    std::unique_ptr<QSvgRenderer> m_drawing;
};

/// A page of that size with nothing of Qt's own around it. `title` names no person.
void setUpPdf(QPdfWriter& writer, QSizeF millimetres, const std::string& title);
/// Makes the millimetre the painter's unit, on a page that is moved by `shift`.
void scaleToMillimetres(QPainter& painter, PageShift shift);

/// SPECIMEN, large and grey across the page, under the text: nobody takes it for one to send.
void paintWatermark(QPainter& painter, QSizeF page);

} // namespace stationery
