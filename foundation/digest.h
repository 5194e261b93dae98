// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"

#include <string>

namespace foundation {

/// SHA-256 (FIPS 180-4), 32 bytes.
Bytes sha256(ByteView data);
/// SHA-384, 48 bytes.
Bytes sha384(ByteView data);
/// SHA-256 in upper-case hexadecimal: how a key, request or file is named in journals and logs.
std::string sha256Hex(ByteView data);

} // namespace foundation
