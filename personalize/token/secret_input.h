// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

namespace token {

/// Reads a descriptor to its end into locked memory alone: read(2) writes there directly. Errors:
/// InvalidEncoding for more than `most` bytes, FileUnreadable with errno.
foundation::Result<foundation::SecretBytes> readSecretly(int descriptor, std::size_t most);

/// One message of several on the same descriptor: four bytes, its length as a big-endian number,
/// and so many bytes more. Into locked memory alone, and nothing behind the message is read.
/// Errors: InvalidEncoding for more than `most` bytes and for an input that ends within the
/// message; FileUnreadable with errno.
foundation::Result<foundation::SecretBytes> readMessage(int descriptor, std::size_t most);

/// The message as readMessage() takes it.
foundation::SecretBytes framed(const foundation::SecretBytes& message);

} // namespace token
