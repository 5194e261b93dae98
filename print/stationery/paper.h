// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_painter.h"

#include <QByteArray>

#include <vector>

namespace stationery {

/// What stands on one paper, or on one label. There is no place for a code in it, and the library
/// that paints it cannot open an envelope.
struct PaperText
{
    FieldTexts fields{};
    std::string barcode{}; ///< empty: its place stays empty
};

/// How papers are put on pages.
struct PaperLayout
{
    std::string title{}; ///< of the PDF; names no person
    PageShift shift{};
    std::size_t firstLabel = 1; ///< of a sheet of labels that has been used before
    bool specimen = false;      ///< SPECIMEN across each page
};

/// The papers as one PDF, its fonts embedded: one on each page, or a sheet of labels filled with as
/// many as it holds. `painter` is of any kind but a PIN letter. Errors: LetterTooLong,
/// ShiftTooLarge, TemplateInvalid; RuleViolated when the first label is not on the sheet.
foundation::Result<QByteArray> papersToPdf(const PagePainter& painter,
                                           const std::vector<PaperText>& papers,
                                           const PaperLayout& layout);

/// One page of these, as many as it holds; the painter's unit is the millimetre. `papers` and
/// `layout` have been checked by papersToPdf() or are invented.
foundation::Result<void> paintPapers(QPainter& painter, const PagePainter& page,
                                     const std::vector<PaperText>& papers,
                                     const PaperLayout& layout);

} // namespace stationery
