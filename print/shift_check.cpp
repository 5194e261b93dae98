// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/shift_check.h"

#include "print/stationery/page_painter.h"

namespace print {

foundation::Result<void> checkShift(const std::filesystem::path& pageTemplate,
                                    stationery::PageShift shift)
{
    auto page = stationery::PageTemplate::load(pageTemplate);
    if (!page)
        return page.error();
    auto checked = stationery::PagePainter{*std::move(page)}.checkShift(shift);
    if (checked)
        return checked;
    auto error = checked.error();
    error.context = pageTemplate.filename().string() + ": " + error.context;
    return error;
}

} // namespace print
