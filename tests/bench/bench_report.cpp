// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/bench/bench_report.h"

#include <sys/resource.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

namespace bench {

double processorSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        ::getrusage(who, &usage);
        for (const auto& time : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    }
    return seconds;
}

double mostMemoryInMebibytes()
{
    std::ifstream status{"/proc/self/status"};
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            double kibibytes = 0;
            status >> kibibytes;
            return kibibytes / 1024;
        }
    throw std::runtime_error{"no VmHWM"};
}

void row(const std::string& name, const char* unit, double ours, double theirs, const char* promise)
{
    std::printf("{\"name\": \"%s\", \"unit\": \"%s\", \"ours\": %.6g, \"theirs\": %.6g%s}\n",
                name.c_str(), unit, ours, theirs, promise);
    std::fflush(stdout);
}

} // namespace bench
