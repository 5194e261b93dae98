// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

namespace foundation {

/// Gives OpenSSL a locked heap of its own (CRYPTO_secure_malloc_init), in which it then keeps the
/// numbers of private keys. Called once, early in main(), by each program that opens a private key;
/// calling again changes nothing. Errors: SecureMemoryFailed, also when the heap was had but could
/// not be locked.
Result<void> startSecureHeap();

} // namespace foundation
