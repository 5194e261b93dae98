// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/stationery/barcode.h"

#include "foundation/c_handle.h"

#include <zint.h>

namespace stationery {

namespace {

using SymbolPtr = foundation::CHandle<zint_symbol, ZBarcode_Delete>;

/// ISO/IEC 15417, 4.3.2: the quiet zone on each side.
constexpr double kQuietZone = 10;

} // namespace

foundation::Result<Barcode> code128(const std::string& text)
{
    const SymbolPtr symbol{ZBarcode_Create()};
    if (!symbol)
        throw std::bad_alloc{};
    symbol->symbology = BARCODE_CODE128;
    symbol->show_hrt = 0;
    symbol->scale = 0.5F; // a module is one unit of the vector picture
    const auto failed = [&] {
        return foundation::Error{.code = foundation::ErrorCode::TemplateInvalid,
                                 .context = std::string{"barcode: "} + symbol->errtxt};
    };
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    if (ZBarcode_Encode(symbol.get(), bytes, static_cast<int>(text.size())) >= ZINT_ERROR)
        return failed();
    if (ZBarcode_Buffer_Vector(symbol.get(), 0) >= ZINT_ERROR || symbol->vector == nullptr)
        return failed();

    Barcode barcode;
    barcode.modules = static_cast<double>(symbol->vector->width);
    for (const auto* bar = symbol->vector->rectangles; bar != nullptr; bar = bar->next)
        barcode.bars.push_back({static_cast<double>(bar->x), static_cast<double>(bar->width)});
    return barcode;
}

void paintBarcode(QPainter& painter, const Barcode& barcode, const QRectF& frame)
{
    const auto module = frame.width() / (barcode.modules + 2 * kQuietZone);
    for (const auto& bar : barcode.bars)
        painter.fillRect(QRectF{frame.left() + (bar.x + kQuietZone) * module, frame.top(),
                                bar.width * module, frame.height()},
                         Qt::black);
}

} // namespace stationery
