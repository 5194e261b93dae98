// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

namespace fuzz {

/// Reads the bytes as an order file, JSON or CSV, and aborts where what comes out breaks what the
/// reader promises. Returns how many orders were right.
std::size_t walkOrderFile(foundation::ByteView bytes);

} // namespace fuzz
