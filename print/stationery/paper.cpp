// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/paper.h"

#include "print/stationery/calibration_scales.h"

#include <QBuffer>
#include <QPdfWriter>

#include <algorithm>

namespace stationery {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

Result<void> check(const PagePainter& painter, const std::vector<PaperText>& papers,
                   const PaperLayout& layout)
{
    if (painter.page().kind() == PaperKind::PinLetter)
        return Error{.code = ErrorCode::TemplateInvalid,
                     .context = "a PIN letter is printed by pinletter alone"};
    const auto labels = painter.page().labels().size();
    if (layout.firstLabel < 1 || layout.firstLabel > std::max<std::size_t>(labels, 1))
        return Error{.code = ErrorCode::RuleViolated,
                     .context = "the sheet has " + std::to_string(labels) + " labels"};
    for (const auto& paper : papers) {
        if (auto fits = painter.checkTexts(paper.fields); !fits)
            return fits;
    }
    return painter.checkShift(layout.shift);
}

/// The papers in portions of what a page holds, the first one smaller by the labels used before.
std::vector<std::vector<PaperText>> portions(const std::vector<PaperText>& papers,
                                             std::size_t perPage, std::size_t used)
{
    std::vector<std::vector<PaperText>> pages;
    std::size_t room = perPage - used;
    for (auto next = papers.begin(); next != papers.end(); room = perPage) {
        const auto left = static_cast<std::size_t>(papers.end() - next);
        const auto end = next + static_cast<std::ptrdiff_t>(std::min(room, left));
        pages.emplace_back(next, end);
        next = end;
    }
    return pages;
}

} // namespace

Result<void> paintPapers(QPainter& painter, const PagePainter& page,
                         const std::vector<PaperText>& papers, const PaperLayout& layout)
{
    if (layout.specimen)
        paintWatermark(painter, page.page().size());
    const auto& labels = page.page().labels();
    for (std::size_t i = 0; i < papers.size(); ++i) {
        painter.save();
        if (!labels.empty())
            painter.translate(labels.at(layout.firstLabel - 1 + i).topLeft() -
                              labels.front().topLeft());
        const auto painted = page.paint(painter, papers[i].fields, papers[i].barcode);
        painter.restore();
        if (!painted)
            return painted;
    }
    paintScales(painter, page.page(), layout.shift);
    return {};
}

Result<QByteArray> papersToPdf(const PagePainter& painter, const std::vector<PaperText>& papers,
                               const PaperLayout& layout)
{
    if (const auto checked = check(painter, papers, layout); !checked)
        return checked.error();
    const auto perPage = std::max<std::size_t>(painter.page().labels().size(), 1);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        setUpPdf(writer, painter.page().size(), layout.title);
        QPainter canvas;
        if (!canvas.begin(&writer))
            return Error{.code = ErrorCode::FileUnwritable,
                         .context = "the PDF could not be begun"};
        scaleToMillimetres(canvas, layout.shift);
        auto each = layout;
        bool first = true;
        for (const auto& page : portions(papers, perPage, layout.firstLabel - 1)) {
            if (!first) {
                writer.newPage();
                each.firstLabel = 1; // only the first sheet was used before
            }
            first = false;
            if (const auto painted = paintPapers(canvas, painter, page, each); !painted)
                return painted.error();
        }
    }
    return buffer.data();
}

} // namespace stationery
