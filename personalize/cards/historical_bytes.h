// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <optional>

namespace cards {

/// The historical bytes of an answer to reset (ISO/IEC 7816-3, 8.2): what the card's maker wrote,
/// without interface bytes and checksum. None when the ATR is cut short. The view is into `atr`.
std::optional<foundation::ByteView> historicalBytes(foundation::ByteView atr);

} // namespace cards
