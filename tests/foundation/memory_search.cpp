// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/foundation/memory_search.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <string>

namespace foundation {
namespace {

/// Larger ones are a sanitizer's shadow: terabytes, nearly all of them not there.
constexpr unsigned long kLargestMapping = 1UL << 30U;

unsigned countIn(ByteView memory, ByteView inverted)
{
    const int first = static_cast<std::uint8_t>(~inverted[0]);
    unsigned count = 0;
    while (memory.size() >= inverted.size()) {
        const auto* found = std::memchr(memory.data(), first, memory.size() - inverted.size() + 1);
        if (found == nullptr)
            break;
        memory = memory.subspan(
            static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - memory.data()));
        const bool matches =
            std::equal(inverted.begin(), inverted.end(), memory.begin(),
                       [](auto a, auto b) { return static_cast<std::uint8_t>(~a) == b; });
        count += matches ? 1U : 0U;
        memory = memory.subspan(1);
    }
    return count;
}

} // namespace

unsigned countInMemory(ByteView inverted)
{
    static std::array<std::uint8_t, 1U << 20U> piece; // not the heap that is being read
    const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    unsigned count = 0;
    std::ifstream maps{"/proc/self/maps"};
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0;
        unsigned long to = 0;
        std::array<char, 5> rights{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, rights.data()) != 3 ||
            rights[1] != 'w' || to - from > kLargestMapping || line.find("[v") != std::string::npos)
            continue;
        const auto own = reinterpret_cast<unsigned long>(piece.data());
        for (auto at = from; at < to;) {
            const auto want = std::min<unsigned long>(to - at, piece.size());
            const auto got = ::pread(memory, piece.data(), want, static_cast<off_t>(at));
            if (got <= 0)
                break;
            if (at + static_cast<unsigned long>(got) <= own || at >= own + piece.size())
                count += countIn({piece.data(), static_cast<std::size_t>(got)}, inverted);
            at += static_cast<unsigned long>(got);
        }
    }
    ::close(memory);
    std::ranges::fill(piece, std::uint8_t{0});
    return count;
}

} // namespace foundation
