// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <sys/types.h>

namespace samples {

/// The child of this process that runs `program`; 0 when there is none.
pid_t childRunning(const std::filesystem::path& program);

/// All memory that the process may write to.
std::vector<std::string> memoryOf(pid_t pid);

/// What the process holds in memory now, in kilobytes (VmRSS).
long residentKilobytes(pid_t pid);

/// Which of the codes, of eight digits each, lie in the bytes: typed, as UTF-16 in either order, or
/// as glyph numbers of two or four bytes of a font whose glyph for 0 is `zero`, its digits in a
/// row. One pass, however many codes.
std::set<std::string> codesIn(const std::string& bytes, const std::set<std::string>& codes,
                              unsigned zero);

} // namespace samples
