// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/stationery/page_template.h"

#include <QPainter>

namespace stationery {

/// Paints what hides a code, before the code itself: for a blind area a thicket of strokes like
/// those of digits, thrown anew for each page so that no two pages are alike; for a scratch-off
/// label the corners that it is laid into. The code is no part of either. The painter's unit is the
/// millimetre.
void paintShields(QPainter& painter, const PageTemplate& page);

} // namespace stationery
