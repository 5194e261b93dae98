// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/secure_heap.h"

#include <openssl/crypto.h>

#include <cstddef>

namespace foundation {
namespace {

constexpr std::size_t kHeapSize = 256 * 1024;
constexpr std::size_t kSmallestBlock = 32;

} // namespace

Result<void> startSecureHeap()
{
    if (CRYPTO_secure_malloc_initialized() == 1)
        return {};
    const int outcome = CRYPTO_secure_malloc_init(kHeapSize, kSmallestBlock);
    if (outcome == 1)
        return {};
    if (outcome == 2)
        CRYPTO_secure_malloc_done();
    return Error{ErrorCode::SecureMemoryFailed,
                 outcome == 2 ? "OpenSSL's secure heap could not be locked (RLIMIT_MEMLOCK)"
                              : "OpenSSL's secure heap could not be had"};
}

} // namespace foundation
