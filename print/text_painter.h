// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "print/letter_template.h"

#include <QPainter>
#include <QString>

#include <vector>

namespace print {

/// The width of a text in user units.
double widthOf(const QString& text, const TextStyle& style);

/// Paints runs of text, each line's runs after one another. The painter's unit is the millimetre.
void paintRuns(QPainter& painter, const std::vector<TextRun>& runs);

/// By how much the lines must shrink to stay inside the place's frame: 1 when they fit, 0 when they
/// do not even at the smallest size that is still read with ease (three fifths).
double fittingScale(const QStringList& lines, const FieldPlace& place);

/// Paints the lines of a field, `scale` as fittingScale gave it.
void paintLines(QPainter& painter, const QStringList& lines, const FieldPlace& place, double scale);

/// A code in groups, each character by its glyph.
///
/// No QString of the code is made, and the arrays used here are wiped. What Qt copies on its way to
/// the PDF (glyph numbers inside the paint engine, the page's text before compression) it frees
/// without wiping and without a way to ask for it: that is why letters are printed by a process of
/// their own, whose freed memory is wiped (wiping_heap.h) and which ends soon after.
class CodePainter
{
public:
    explicit CodePainter(const FieldPlace& place) : m_place{place} {}

    /// A code of this many characters stays inside the frame.
    [[nodiscard]] bool fits(std::size_t length) const;
    /// The field's font has a glyph for every printable ASCII character, all of one width.
    [[nodiscard]] bool fontIsComplete() const;
    void paint(QPainter& painter, const foundation::SecretBytes& code) const;

private:
    const FieldPlace& m_place;

    [[nodiscard]] double advance() const;
};

/// Where a code of `length` characters is parted for reading: 6 as 3+3, 8 as 4+4.
std::size_t groupLength(std::size_t length);

} // namespace print
