// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/locked_memory.h"

#include <openssl/crypto.h>

#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <memory>
#include <mutex>
#include <new>
#include <vector>

namespace foundation {
namespace {

constexpr std::size_t kArenaSize = 64 * 1024;
constexpr std::size_t kSmallestBlock = 32;
constexpr std::size_t kLargestShared = 16 * 1024;

void* mapLocked(std::size_t size)
{
    void* pages = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw std::bad_alloc{};
    if (mlock(pages, size) != 0) {
        munmap(pages, size);
        throw std::bad_alloc{};
    }
    madvise(pages, size, MADV_DONTDUMP);
    return pages;
}

std::size_t blockSizeFor(std::size_t size)
{
    std::size_t block = kSmallestBlock;
    while (block < size)
        block *= 2;
    return block;
}

/// Free lists by power of two, filled from arenas that live as long as the process.
class Pool
{
public:
    std::uint8_t* take(std::size_t block)
    {
        const std::scoped_lock lock{m_mutex};
        auto& free = listFor(block);
        if (free.empty())
            carve(block);
        auto* taken = free.back();
        free.pop_back();
        return taken;
    }

    void give(std::uint8_t* memory, std::size_t block) noexcept
    {
        const std::scoped_lock lock{m_mutex};
        listFor(block).push_back(memory); // never grows past what carve() reserved
    }

private:
    std::mutex m_mutex;
    std::array<std::vector<std::uint8_t*>, 16> m_free;
    std::array<std::size_t, 16> m_blocks{};
    std::uint8_t* m_arena = nullptr;
    std::size_t m_left = 0;

    static std::size_t indexOf(std::size_t block)
    {
        std::size_t index = 0;
        for (std::size_t size = kSmallestBlock; size < block; size *= 2)
            ++index;
        return index;
    }

    std::vector<std::uint8_t*>& listFor(std::size_t block) { return m_free[indexOf(block)]; }

    void carve(std::size_t block)
    {
        if (m_left < block) {
            m_arena = static_cast<std::uint8_t*>(mapLocked(kArenaSize));
            m_left = kArenaSize;
        }
        auto& free = listFor(block);
        free.reserve(++m_blocks[indexOf(block)]);
        free.push_back(m_arena);
        m_arena += block;
        m_left -= block;
    }
};

Pool& pool()
{
    static auto* const instance = new Pool; // outlives every static secret
    return *instance;
}

} // namespace

std::uint8_t* allocateLocked(std::size_t size)
{
    if (size > kLargestShared)
        return static_cast<std::uint8_t*>(mapLocked(size));
    return pool().take(blockSizeFor(size));
}

void freeLocked(std::uint8_t* block, std::size_t size) noexcept
{
    OPENSSL_cleanse(block, size);
    if (size > kLargestShared)
        munmap(block, size);
    else
        pool().give(block, blockSizeFor(size));
}

void forbidCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace foundation
