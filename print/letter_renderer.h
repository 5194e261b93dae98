// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"
#include "print/stationery/page_painter.h"

#include <string>
#include <vector>

namespace print {

enum class Watermark { None, Specimen };

/// Makes letters of one template. Needs a QGuiApplication; one thread.
class LetterRenderer
{
public:
    /// The page is moved by `shift` on its paper, to make up for what the printer moves it.
    explicit LetterRenderer(stationery::PageTemplate page, stationery::PageShift shift = {});

    /// Whether the letter can be made, before any code is known: every code and every text that it
    /// has finds its place and fits it. Errors: TemplateInvalid when a place is missing or would
    /// stay empty; LetterTooLong; ShiftTooLarge.
    [[nodiscard]] foundation::Result<void> check(const LetterTask& task) const;

    /// The letter as a PDF of one A4 page with its fonts embedded. `task` has passed check(). Its
    /// title is the letter number; it names nobody else. Errors: TemplateInvalid when the sheet
    /// lacks a code; LetterTooLong when a code is wider than its frame.
    [[nodiscard]] foundation::Result<foundation::SecretBytes>
    render(const LetterTask& task, const cardprofiles::CodeSheet& codes,
           Watermark watermark = Watermark::None) const;

    /// The same on a painter whose unit is the millimetre, its origin the page's upper left corner.
    foundation::Result<void> paint(QPainter& painter, const LetterTask& task,
                                   const cardprofiles::CodeSheet& codes,
                                   Watermark watermark = Watermark::None) const;

private:
    stationery::PagePainter m_painter;
    stationery::PageShift m_shift;

    [[nodiscard]] foundation::Result<void> checkCodes(const LetterTask& task) const;
    [[nodiscard]] foundation::Result<void> checkSheet(const LetterTask& task,
                                                      const cardprofiles::CodeSheet& codes) const;
    [[nodiscard]] const stationery::PageTemplate& page() const { return m_painter.page(); }
};

} // namespace print
