// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_shift.h"
#include "print/stationery/page_template.h"

#include <QPainter>

namespace stationery {

/// Paints the two scales of a calibration sheet in its frames "scaleX" and "scaleY".
///
/// The sheet is folded edge to edge, so that its creases are the middle of the paper. Where a
/// crease crosses a scale stands the offset that brings the printed page there: to the right on one
/// scale, downwards on the other. `present` is the shift that the sheet itself is printed with; a
/// triangle marks it. The painter's unit is the millimetre.
void paintScales(QPainter& painter, const PageTemplate& page, PageShift present);

} // namespace stationery
