// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "print/stationery/page_template.h"

#include <QPainter>

namespace print {

/// A code in groups, each character by its glyph.
///
/// No QString of the code is made, and the arrays used here are wiped. What Qt copies on its way to
/// the PDF (glyph numbers inside the paint engine, the page's text before compression) it frees
/// without wiping and without a way to ask for it: that is why letters are printed by a process of
/// their own, whose freed memory is wiped (wiping_heap.cpp) and which ends soon after.
class CodePainter
{
public:
    explicit CodePainter(const stationery::FieldPlace& place) : m_place{place} {}

    /// A code of this many characters stays inside the frame.
    [[nodiscard]] bool fits(std::size_t length) const;
    /// The field's font has a glyph for every printable ASCII character, all of one width.
    [[nodiscard]] bool fontIsComplete() const;
    void paint(QPainter& painter, const foundation::SecretBytes& code) const;

private:
    const stationery::FieldPlace& m_place;

    [[nodiscard]] double advance() const;
};

/// Where a code of `length` characters is parted for reading: 6 as 3+3, 8 as 4+4.
std::size_t groupLength(std::size_t length);

} // namespace print
