// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Part of the program pinletter alone: its heap wipes whatever is given back to it.
//
// Codes are kept in locked memory that wipes itself (SecretBytes), but to become a page they pass
// through Qt's paint engine, zlib, libcups and GnuTLS, which free their buffers as they are. So
// free() and realloc() are replaced here, as glibc allows a program to do (The GNU C Library,
// "Replacing malloc"): every block is wiped before it goes back. A block's usable size is asked of
// the allocator itself.

#include <malloc.h>

#include <cstddef>
#include <cstring>

// NOLINTBEGIN(readability-identifier-naming,cppcoreguidelines-no-malloc): the names and the trade
// are the C library's
extern "C" {

void* __libc_malloc(std::size_t size);
void __libc_free(void* block);

void free(void* block)
{
    if (block == nullptr)
        return;
    explicit_bzero(block, malloc_usable_size(block));
    __libc_free(block);
}

/// Never grows in place by moving pages: a moved block would leave its old bytes behind.
void* realloc(void* block, std::size_t size)
{
    if (block == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const auto old = malloc_usable_size(block);
    if (size <= old && size >= old / 2)
        return block;
    void* moved = __libc_malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, block, old < size ? old : size);
    free(block);
    return moved;
}

} // extern "C"
// NOLINTEND(readability-identifier-naming,cppcoreguidelines-no-malloc)
