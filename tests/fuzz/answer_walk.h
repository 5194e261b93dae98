// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

namespace fuzz {

/// Reads the bytes as what a card or an authority answers: PKCS#15 files, public keys,
/// certificates; and aborts where what comes out breaks what its reader promises. Returns how many
/// of these readers took them.
std::size_t walkAnswer(foundation::ByteView bytes);

} // namespace fuzz
