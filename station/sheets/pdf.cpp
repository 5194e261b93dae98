// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/pdf.h"

#include "foundation/files.h"
#include "station/sheets/sheet_text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>

#include <cmath>

namespace sheets {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

constexpr int kDotsPerInch = 1200;
constexpr double kMarginMillimetres = 18;
constexpr double kFooterMillimetres = 8;

constexpr auto kStyle = R"(
body { font-family: 'DejaVu Sans', sans-serif; font-size: 9pt; }
h1 { font-size: 18pt; margin-top: 0px; margin-bottom: 10px; }
p.heading { font-size: 10pt; font-weight: bold; margin-top: 18px; margin-bottom: 4px; }
p { margin-top: 2px; margin-bottom: 2px; }
th { text-align: left; background-color: #e6e6e6; }
.number { text-align: right; }
)";

QString cell(const char* tag, const QString& plain, bool isNumber)
{
    return QStringLiteral("<%1 class=\"%2\">%3</%1>")
        .arg(QLatin1String{tag}, isNumber ? QStringLiteral("number") : QString{},
             plain.toHtmlEscaped());
}

QString htmlOf(const std::vector<Fact>& facts)
{
    QString html = QStringLiteral("<table cellpadding=\"2\">");
    for (const auto& fact : facts)
        html += QStringLiteral("<tr><td width=\"110\">%1</td><td><b>%2</b></td></tr>")
                    .arg(fact.name.toHtmlEscaped(), fact.value.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString htmlOf(const Table& table)
{
    auto html = QStringLiteral("<p class=\"heading\">%1</p>").arg(table.heading.toHtmlEscaped());
    if (table.rows.empty())
        return html + QStringLiteral("<p>%1</p>").arg(table.empty.toHtmlEscaped());
    html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"3\" "
                           "style=\"border-collapse: collapse; border-style: solid; border-color: "
                           "#8a8a8a\"><thead><tr>");
    for (const auto& column : table.columns)
        html += cell("th", column.heading, column.isNumber);
    html += QStringLiteral("</tr></thead>");
    for (const auto& row : table.rows) {
        html += QStringLiteral("<tr>");
        for (qsizetype i = 0; i < row.size(); ++i)
            html += cell("td", row[i], table.columns.at(static_cast<std::size_t>(i)).isNumber);
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

/// A ruled line for each, with room above it to write.
QString htmlOf(const std::vector<Signature>& signatures)
{
    auto html =
        QStringLiteral(
            "<p class=\"heading\">%1</p><table width=\"100%\" border=\"1\" cellspacing=\"0\" "
            "cellpadding=\"3\" style=\"border-collapse: collapse; border-style: solid; "
            "border-color: #8a8a8a\"><thead><tr>")
            .arg(Words::tr("Signatures").toHtmlEscaped());
    for (const auto& heading :
         {QString{}, Words::tr("Name"), Words::tr("Date and time"), Words::tr("Signature")})
        html += cell("th", heading, false);
    html += QStringLiteral("</tr></thead>");
    for (const auto& each : signatures)
        html += QStringLiteral("<tr><td width=\"18%\">%1<br><br></td><td width=\"27%\">%2</td>"
                               "<td width=\"20%\">%3</td><td></td></tr>")
                    .arg(each.role.toHtmlEscaped(), each.name.toHtmlEscaped(),
                         each.when.toHtmlEscaped());
    return html + QStringLiteral("</table>");
}

QString htmlOf(const Document& document)
{
    auto html =
        QStringLiteral("<h1>%1</h1>").arg(document.title.toHtmlEscaped()) + htmlOf(document.facts);
    for (const auto& table : document.tables)
        html += htmlOf(table);
    if (!document.note.isEmpty())
        html += QStringLiteral("<p style=\"margin-top: 14px\">%1</p>")
                    .arg(document.note.toHtmlEscaped());
    if (!document.signatures.empty())
        html += htmlOf(document.signatures);
    return html;
}

/// Where people sign is not torn apart: it begins a page of its own rather.
void keepSignaturesTogether(QTextDocument& pages)
{
    const auto frames = pages.rootFrame()->childFrames();
    if (frames.isEmpty())
        return;
    const auto& layout = *pages.documentLayout();
    const auto table = layout.frameBoundingRect(frames.back());
    const auto heading = pages.findBlock(frames.back()->firstPosition() - 1);
    const auto height = pages.pageSize().height();
    if (std::floor(layout.blockBoundingRect(heading).top() / height) ==
        std::floor((table.bottom() - 1) / height))
        return;
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QTextCursor{heading}.mergeBlockFormat(format);
}

double dots(double millimetres)
{
    return millimetres / 25.4 * kDotsPerInch;
}

/// The page's own part of the text, and below it what the sheet is filed by.
void paintPage(QPainter& painter, const QTextDocument& pages, const Document& document, int page)
{
    const auto size = pages.pageSize();
    painter.save();
    painter.translate(0, -page * size.height());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    context.clip = QRectF{{0, page * size.height()}, size};
    painter.setClipRect(context.clip);
    pages.documentLayout()->draw(&painter, context);
    painter.restore();
    auto font = pages.defaultFont();
    font.setPointSizeF(7.5);
    painter.setFont(font);
    const QRectF footer{0, size.height(), size.width(), dots(kFooterMillimetres)};
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom,
                     QStringLiteral("%1. %2").arg(document.mark, document.madeBy));
    painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                     Words::tr("Page %1 of %2").arg(page + 1).arg(pages.pageCount()));
}

void setUp(QPdfWriter& writer, const Document& document)
{
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins(QMarginsF{kMarginMillimetres, kMarginMillimetres, kMarginMillimetres,
                                    kMarginMillimetres - kFooterMillimetres},
                          QPageLayout::Millimeter);
    writer.setTitle(QStringLiteral("%1: %2").arg(document.title, document.mark));
    writer.setCreator(QString{});
}

} // namespace

Result<QByteArray> toPdf(const Document& document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        setUp(writer, document);
        QPainter painter;
        if (!painter.begin(&writer))
            return Error{ErrorCode::FileUnwritable, "the PDF could not be begun"};
        QTextDocument pages;
        pages.documentLayout()->setPaintDevice(&writer);
        pages.setDocumentMargin(0);
        pages.setDefaultStyleSheet(QString::fromLatin1(kStyle));
        pages.setHtml(htmlOf(document));
        pages.setPageSize(QSizeF(writer.width(), writer.height() - dots(kFooterMillimetres)));
        if (!document.signatures.empty())
            keepSignaturesTogether(pages);
        for (int page = 0; page < pages.pageCount(); ++page) {
            if (page > 0)
                writer.newPage();
            paintPage(painter, pages, document, page);
        }
    }
    return buffer.data();
}

Result<void> writePdf(const Document& document, const std::filesystem::path& file)
{
    auto pdf = toPdf(document);
    if (!pdf)
        return pdf.error();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(pdf->constData());
    auto written = foundation::createFile(file, {bytes, static_cast<std::size_t>(pdf->size())},
                                          foundation::FileAccess::OwnerOnly);
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return Error{ErrorCode::FileExists, written.error().context};
    return written;
}

} // namespace sheets
