// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/civil_date.h"
#include "foundation/result.h"

#include <optional>
#include <string>
#include <vector>

namespace stock {

/// Bytes of the largest supplier's file that is read.
inline constexpr std::size_t kLargestSupplierFile = 32U * 1024 * 1024;

/// What a supplier's file says of a lot. What its columns do not say is empty.
struct SupplierFile
{
    std::string lot;
    std::string blankProduct;
    std::string supplier;
    std::string transportKeys;
    std::string location;
    std::optional<foundation::CivilDate> expires{};
    std::vector<std::string> chipSerials; ///< upper-case hexadecimal, in the order of the file
};

/// Reads a supplier's list of one lot: CSV (docs/stock.md) whose header has `chip_serial` and may
/// have `lot`, `product`, `supplier`, `transport_keys`, `location` and `expires`, the same in
/// every row; or bare chip serials, one a line. UTF-8 or Windows-1252; comma, semicolon or tab.
/// Errors: RowInvalid with every wrong row; FileFormatUnknown, InvalidEncoding.
foundation::Result<SupplierFile> readSupplierFile(foundation::ByteView bytes);

} // namespace stock
