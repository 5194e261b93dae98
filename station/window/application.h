// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace window {

/// The program with its window, for the person `who` at the station in `home`; where no station is,
/// a page that offers to make one. The answer is the program's exit code.
int runWindow(int& argc, char** argv, const std::filesystem::path& home, const std::string& who);

} // namespace window
