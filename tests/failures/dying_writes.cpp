// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// Preloaded into the station: counts its writes to the order book's files, and kills it right
// before the one that CARDSTATION_DIE_AT_WRITE names, as a power failure would. The count of a
// process that ends by itself goes to the file CARDSTATION_COUNT_WRITES.
#include <array>
#include <atomic>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <string>
#include <string_view>
#include <unistd.h>

namespace {

std::atomic<unsigned> gWrites{0};

bool isOrderBook(int descriptor)
{
    std::array<char, PATH_MAX> path{};
    const auto link = "/proc/self/fd/" + std::to_string(descriptor);
    const auto length = ::readlink(link.c_str(), path.data(), path.size() - 1);
    return length > 0 &&
           std::string_view{path.data()}.find("/station.db") != std::string_view::npos;
}

void count(int descriptor)
{
    if (!isOrderBook(descriptor))
        return;
    const auto number = ++gWrites;
    const auto* const fatal = std::getenv("CARDSTATION_DIE_AT_WRITE");
    if (fatal != nullptr && number == std::strtoul(fatal, nullptr, 10))
        ::kill(::getpid(), SIGKILL);
}

template <typename Function>
Function* next(const char* name)
{
    void* const found = ::dlsym(RTLD_NEXT, name);
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): what dlsym is for
    return reinterpret_cast<Function*>(found);
}

struct Report
{
    ~Report()
    {
        const auto* const path = std::getenv("CARDSTATION_COUNT_WRITES");
        if (path == nullptr || gWrites == 0)
            return;
        if (auto* const file = std::fopen(path, "w")) {
            std::fprintf(file, "%u\n", gWrites.load());
            std::fclose(file);
        }
    }
};
Report gReport;

} // namespace

// NOLINTBEGIN(readability-identifier-naming): the C library's names
extern "C" {

ssize_t write(int descriptor, const void* data, size_t size)
{
    static auto* const real = next<ssize_t(int, const void*, size_t)>("write");
    count(descriptor);
    return real(descriptor, data, size);
}

ssize_t pwrite64(int descriptor, const void* data, size_t size, off64_t offset)
{
    static auto* const real = next<ssize_t(int, const void*, size_t, off64_t)>("pwrite64");
    count(descriptor);
    return real(descriptor, data, size, offset);
}

ssize_t pwrite(int descriptor, const void* data, size_t size, off_t offset)
{
    static auto* const real = next<ssize_t(int, const void*, size_t, off_t)>("pwrite");
    count(descriptor);
    return real(descriptor, data, size, offset);
}

int fdatasync(int descriptor)
{
    static auto* const real = next<int(int)>("fdatasync");
    count(descriptor);
    return real(descriptor);
}

int fsync(int descriptor)
{
    static auto* const real = next<int(int)>("fsync");
    count(descriptor);
    return real(descriptor);
}
}
// NOLINTEND(readability-identifier-naming)
