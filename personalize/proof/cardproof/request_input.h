// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

namespace cardproof {

/// Reads a descriptor to its end into locked memory alone: read(2) writes there directly. Errors:
/// InvalidEncoding for more than `most` bytes, FileUnreadable with errno.
foundation::Result<foundation::SecretBytes> readSecretly(int descriptor, std::size_t most);

} // namespace cardproof
