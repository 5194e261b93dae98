// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_renderer.h"

#include "print/barcode.h"
#include "print/letter_fields.h"
#include "print/secret_device.h"
#include "print/text_painter.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace print {

namespace {

using cardprofiles::CodeSheet;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;

constexpr int kDotsPerInch = 1200;
constexpr double kMillimetresPerInch = 25.4;

/// Without these a letter cannot be sent or told apart. The identity number may be absent from a
/// letter whose card has no holder yet.
constexpr std::array kDemanded{"recipient", "letterNumber"};

Error missing(const std::string& what)
{
    return {.code = ErrorCode::TemplateInvalid, .context = what};
}

void setUp(QPdfWriter& writer, const std::string& letterNumber)
{
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins(QMarginsF{});
    writer.setTitle(QString::fromStdString(letterNumber));
    writer.setCreator(QString{});
}

/// Large and grey across the page, under the text: nobody takes it for a letter to send.
void paintWatermark(QPainter& painter)
{
    painter.save();
    painter.translate(LetterTemplate::kPageWidth / 2, LetterTemplate::kPageHeight / 2);
    painter.rotate(-55);
    TextStyle style;
    style.size = 46;
    style.weight = 700;
    style.anchor = TextStyle::Anchor::Middle;
    style.fill = QColor{0xE4, 0xE4, 0xE4};
    paintRuns(painter, {{"SPECIMEN", style, QPointF{0, style.size / 3}, QTransform{}}});
    painter.restore();
}

} // namespace

LetterRenderer::LetterRenderer(LetterTemplate letterTemplate)
    : m_template{std::move(letterTemplate)}, m_drawing{std::make_unique<QSvgRenderer>(
                                                 m_template.drawing())}
{
}

LetterRenderer::~LetterRenderer() = default;
LetterRenderer::LetterRenderer(LetterRenderer&&) noexcept = default;
LetterRenderer& LetterRenderer::operator=(LetterRenderer&&) noexcept = default;

Result<void> LetterRenderer::check(const LetterTask& task) const
{
    for (const auto* name : kDemanded) {
        if (m_template.field(name) == nullptr)
            return missing(std::string{"the template has no field-"} + name);
    }
    if (m_template.barcode().isEmpty())
        return missing("the template has no frame-barcode");
    for (const auto& [name, lines] : fieldLines(task)) {
        const auto* place = m_template.field(name);
        const bool derived = name == "returnLine" || name == "barcodeText";
        if (place == nullptr && !lines.isEmpty() && !derived)
            return missing("the letter has a text for field-" + name + ", the template has none");
        if (place != nullptr && fittingScale(lines, *place) == 0)
            return Error{.code = ErrorCode::LetterTooLong, .context = name};
    }
    return checkCodes(task);
}

Result<void> LetterRenderer::checkCodes(const LetterTask& task) const
{
    if (task.codes.empty())
        return missing("the letter has no code");
    for (const auto& code : task.codes) {
        const auto* place = isCodeField(code) ? m_template.field(code) : nullptr;
        if (place == nullptr)
            return missing("the template has no field-" + code);
        if (!CodePainter{*place}.fontIsComplete())
            return missing("the font of field-" + code + " is not monospaced or lacks characters");
    }
    for (const auto& [name, place] : m_template.fields()) {
        if (isCodeField(name) && std::ranges::find(task.codes, name) == task.codes.end())
            return missing("the template shows " + name + ", which the letter does not have");
    }
    return {};
}

Result<void> LetterRenderer::checkSheet(const LetterTask& task, const CodeSheet& codes) const
{
    for (const auto& name : task.codes) {
        const auto* code = codes.find(name);
        if (code == nullptr)
            return missing("the envelope holds no " + name);
        if (!CodePainter{*m_template.field(name)}.fits(code->size()))
            return Error{.code = ErrorCode::LetterTooLong, .context = name};
    }
    return {};
}

Result<SecretBytes> LetterRenderer::render(const LetterTask& task, const CodeSheet& codes,
                                           Watermark watermark) const
{
    if (const auto complete = checkSheet(task, codes); !complete)
        return complete.error();
    SecretDevice device;
    {
        QPdfWriter writer{&device};
        setUp(writer, task.letterNumber);
        QPainter painter;
        if (!painter.begin(&writer))
            return missing("the PDF could not be begun");
        painter.scale(kDotsPerInch / kMillimetresPerInch, kDotsPerInch / kMillimetresPerInch);
        if (watermark == Watermark::Specimen)
            paintWatermark(painter);
        const auto painted = paint(painter, task, codes);
        painter.end();
        if (!painted)
            return painted.error();
    }
    return device.take();
}

Result<void> LetterRenderer::paint(QPainter& painter, const LetterTask& task,
                                   const CodeSheet& codes) const
{
    m_drawing->render(&painter,
                      QRectF{0, 0, LetterTemplate::kPageWidth, LetterTemplate::kPageHeight});
    paintRuns(painter, m_template.texts());
    for (const auto& [name, lines] : fieldLines(task)) {
        if (const auto* place = m_template.field(name))
            paintLines(painter, lines, *place, fittingScale(lines, *place));
    }
    const auto barcode = code128(task.letterNumber);
    if (!barcode)
        return barcode.error();
    paintBarcode(painter, *barcode, m_template.barcode());
    for (const auto& name : task.codes)
        CodePainter{*m_template.field(name)}.paint(painter, *codes.find(name));
    return {};
}

} // namespace print
