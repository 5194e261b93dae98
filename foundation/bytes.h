// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foundation {

/// Bytes that may be logged, stored and shown. Anything else is SecretBytes.
using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/// Upper-case hexadecimal without separators.
std::string toHex(ByteView bytes);

/// Reads hexadecimal of either case; blanks between bytes are allowed. Errors: InvalidEncoding.
Result<Bytes> fromHex(std::string_view text);

/// RFC 4648 base64 on one line, with padding.
std::string toBase64(ByteView bytes);

/// Errors: InvalidEncoding.
Result<Bytes> fromBase64(std::string_view text);

/// The characters' bytes (UTF-8 as it stands).
Bytes bytesOf(std::string_view text);

} // namespace foundation
