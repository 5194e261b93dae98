// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

namespace fuzz {

/// Reads the bytes as a supplier's file and aborts where what comes out breaks what the reader
/// promises. Returns how many chip serials it held.
std::size_t walkSupplierFile(foundation::ByteView bytes);

} // namespace fuzz
