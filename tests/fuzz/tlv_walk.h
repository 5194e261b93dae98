// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

namespace fuzz {

/// Reads the bytes as TLV, as an ATR and as an answer in every way that the house offers, and
/// aborts where a result breaks what it promises. Returns how many objects were read.
std::size_t walkTlv(foundation::ByteView bytes);

} // namespace fuzz
