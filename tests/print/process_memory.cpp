// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/print/process_memory.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace samples {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kDigits = 8;

/// How a digit lies in memory: as a number of `width` bytes that counts from `zero`.
struct Shape
{
    std::size_t width;
    unsigned zero;
    bool bigEndian;
};

int digitAt(const char* at, const Shape& shape)
{
    unsigned value = 0;
    for (std::size_t i = 0; i < shape.width; ++i) {
        const auto place = shape.bigEndian ? i : shape.width - 1 - i;
        value = (value << 8U) | static_cast<unsigned char>(at[place]);
    }
    return value >= shape.zero && value < shape.zero + 10 ? static_cast<int>(value - shape.zero)
                                                          : -1;
}

void findShape(const std::string& bytes, const std::set<std::string>& codes, const Shape& shape,
               std::set<std::string>& found)
{
    for (std::size_t phase = 0; phase < shape.width; ++phase) {
        std::string run;
        for (auto at = phase; at + shape.width <= bytes.size(); at += shape.width) {
            const auto digit = digitAt(bytes.data() + at, shape);
            if (digit < 0) {
                run.clear();
                continue;
            }
            run += static_cast<char>('0' + digit);
            if (run.size() > kDigits)
                run.erase(0, 1);
            if (run.size() == kDigits && codes.contains(run))
                found.insert(run);
        }
    }
}

} // namespace

pid_t childRunning(const fs::path& program)
{
    for (const auto& entry : fs::directory_iterator{"/proc"}) {
        const auto pid = std::atoi(entry.path().filename().c_str());
        std::error_code gone;
        if (pid <= 0 || fs::read_symlink(entry.path() / "exe", gone) != program)
            continue;
        std::ifstream status{entry.path() / "status"};
        for (std::string line; std::getline(status, line);) {
            if (line == "PPid:\t" + std::to_string(::getpid()))
                return pid;
        }
    }
    return 0;
}

std::vector<std::string> memoryOf(pid_t pid)
{
    const fs::path process = fs::path{"/proc"} / std::to_string(pid);
    std::vector<std::string> areas;
    std::ifstream maps{process / "maps"};
    std::ifstream memory{process / "mem", std::ios::binary};
    for (std::string line; std::getline(maps, line);) {
        unsigned long from = 0;
        unsigned long to = 0;
        char mode[5]{};
        if (std::sscanf(line.c_str(), "%lx-%lx %4s", &from, &to, mode) != 3 ||
            std::strncmp(mode, "rw", 2) != 0)
            continue;
        std::string area(to - from, '\0');
        memory.clear();
        memory.seekg(static_cast<std::streamoff>(from));
        memory.read(area.data(), static_cast<std::streamsize>(area.size()));
        area.resize(static_cast<std::size_t>(std::max<std::streamsize>(memory.gcount(), 0)));
        areas.push_back(std::move(area));
    }
    return areas;
}

long residentKilobytes(pid_t pid)
{
    std::ifstream status{fs::path{"/proc"} / std::to_string(pid) / "status"};
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::atol(line.c_str() + 6);
    }
    return 0;
}

std::set<std::string> codesIn(const std::string& bytes, const std::set<std::string>& codes,
                              unsigned zero)
{
    std::set<std::string> found;
    for (const auto& shape : {Shape{1, '0', false}, Shape{2, '0', false}, Shape{2, '0', true},
                              Shape{2, zero, false}, Shape{4, zero, false}})
        findShape(bytes, codes, shape, found);
    return found;
}

} // namespace samples
