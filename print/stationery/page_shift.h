// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace stationery {

/// By how much a page is moved on its paper, to make up for what a printer moves it.
struct PageShift
{
    int right = 0; ///< hundredths of a millimetre
    int down = 0;  ///< hundredths of a millimetre

    friend bool operator==(const PageShift&, const PageShift&) = default;
};

} // namespace stationery
