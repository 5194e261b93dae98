// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace window {

/// The program with its window, at the station in `home`; where no station is, a page that offers
/// to make one. `session` is a file that `cardstation sign-in` has kept, or empty: then the window
/// asks who is there. The answer is the program's exit code.
int runWindow(int& argc, char** argv, const std::filesystem::path& home,
              const std::filesystem::path& session);

} // namespace window
