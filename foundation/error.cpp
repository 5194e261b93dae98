// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/error.h"

#include <array>
#include <cstdio>

namespace foundation {

std::string describe(const Error& error)
{
    std::string line{nameOf(error.code)};
    if (!error.context.empty())
        line += ": " + error.context;
    if (error.statusWord) {
        std::array<char, 16> text{};
        std::snprintf(text.data(), text.size(), " (SW %04X)", unsigned{*error.statusWord});
        line += text.data();
    }
    if (error.nativeCode)
        line += " (native " + std::to_string(*error.nativeCode) + ")";
    return line;
}

} // namespace foundation
