// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <QPainter>
#include <QRectF>

#include <string>
#include <vector>

namespace stationery {

/// The bars of a Code 128 symbol (ISO/IEC 15417), in modules.
struct Bar
{
    double x = 0;
    double width = 0;
};

struct Barcode
{
    std::vector<Bar> bars;
    double modules = 0; ///< the whole width, quiet zones not counted
};

/// Errors: TemplateInvalid when the text cannot be encoded.
foundation::Result<Barcode> code128(const std::string& text);

/// Paints the bars as filled rectangles over the frame's height, a quiet zone of ten modules on
/// each side inside it.
void paintBarcode(QPainter& painter, const Barcode& barcode, const QRectF& frame);

} // namespace stationery
