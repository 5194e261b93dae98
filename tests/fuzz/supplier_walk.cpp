// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/fuzz/supplier_walk.h"

#include "station/stock/chip_serials.h"
#include "station/stock/supplier_file.h"
#include "station/tables/file_text.h"
#include "tests/fuzz/require.h"

#include <set>

namespace fuzz {

std::size_t walkSupplierFile(foundation::ByteView bytes)
{
    // bytes of their own on the heap, so that the address sanitizer sees a step beyond them
    const foundation::Bytes exact{bytes.begin(), bytes.end()};
    const auto file = stock::readSupplierFile(exact);
    if (!file) {
        require(!file.error().context.empty());
        return 0;
    }
    require(!file->chipSerials.empty() && file->chipSerials.size() <= stock::kLargestLot);
    std::set<std::string> seen;
    for (const auto& serial : file->chipSerials) {
        const auto again = stock::chipSerialOf(serial);
        require(again && *again == serial && seen.insert(serial).second);
    }
    for (const auto* text :
         {&file->lot, &file->blankProduct, &file->supplier, &file->transportKeys, &file->location})
        require(tables::isUtf8(*text) && !tables::hasControl(*text));
    return file->chipSerials.size();
}

} // namespace fuzz
