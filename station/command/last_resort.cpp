// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/last_resort.h"

#include <cstdio>
#include <exception>

namespace command {

int endingClearly(const std::function<int()>& program)
{
    try {
        return program();
    } catch (const std::exception& fault) {
        // No translator may be left by now, nor memory for a longer sentence.
        std::fprintf(stderr,
                     "cardstation met a fault of its own and has ended; what was booked stays "
                     "booked. Please report this: %s\n",
                     fault.what());
    }
    return kFaultOfOurOwn;
}

} // namespace command
