// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/letter_renderer.h"

#include "print/code_painter.h"
#include "print/letter_fields.h"
#include "print/secret_device.h"
#include "print/stationery/shield_painter.h"

#include <QPdfWriter>

#include <algorithm>
#include <array>

namespace print {

namespace {

using cardprofiles::CodeSheet;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using stationery::isCodeField;

/// Without these a letter cannot be sent or told apart. The identity number may be absent from a
/// letter whose card has no holder yet.
constexpr std::array kDemanded{"recipient", "letterNumber"};

Error missing(const std::string& what)
{
    return {.code = ErrorCode::TemplateInvalid, .context = what};
}

} // namespace

LetterRenderer::LetterRenderer(stationery::PageTemplate page, stationery::PageShift shift)
    : m_painter{std::move(page)}, m_shift{shift}
{
}

Result<void> LetterRenderer::check(const LetterTask& task) const
{
    for (const auto* name : kDemanded) {
        if (page().field(name) == nullptr)
            return missing(std::string{"the template has no field-"} + name);
    }
    if (page().mark("barcode").isEmpty())
        return missing("the template has no frame-barcode");
    for (const auto& [name, lines] : fieldLines(task)) {
        const bool derived = name == "returnLine" || name == "barcodeText";
        if (page().field(name) == nullptr && !lines.isEmpty() && !derived)
            return missing("the letter has a text for field-" + name + ", the template has none");
    }
    if (const auto fits = m_painter.checkTexts(fieldLines(task)); !fits)
        return fits;
    if (const auto stays = m_painter.checkShift(m_shift); !stays)
        return stays;
    return checkCodes(task);
}

Result<void> LetterRenderer::checkCodes(const LetterTask& task) const
{
    if (task.codes.empty())
        return missing("the letter has no code");
    for (const auto& code : task.codes) {
        const auto* place = isCodeField(code) ? page().field(code) : nullptr;
        if (place == nullptr)
            return missing("the template has no field-" + code);
        if (!CodePainter{*place}.fontIsComplete())
            return missing("the font of field-" + code + " is not monospaced or lacks characters");
    }
    for (const auto& [name, place] : page().fields()) {
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
        if (!CodePainter{*page().field(name)}.fits(code->size()))
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
        stationery::setUpPdf(writer, page().size(), task.letterNumber);
        QPainter painter;
        if (!painter.begin(&writer))
            return missing("the PDF could not be begun");
        stationery::scaleToMillimetres(painter, m_shift);
        const auto painted = paint(painter, task, codes, watermark);
        painter.end();
        if (!painted)
            return painted.error();
    }
    return device.take();
}

Result<void> LetterRenderer::paint(QPainter& painter, const LetterTask& task,
                                   const CodeSheet& codes, Watermark watermark) const
{
    if (watermark == Watermark::Specimen)
        stationery::paintWatermark(painter, page().size());
    if (const auto painted = m_painter.paint(painter, fieldLines(task), task.letterNumber);
        !painted)
        return painted;
    stationery::paintShields(painter, page());
    for (const auto& name : task.codes)
        CodePainter{*page().field(name)}.paint(painter, *codes.find(name));
    return {};
}

} // namespace print
