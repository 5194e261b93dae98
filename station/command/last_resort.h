// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

namespace command {

/// The program's exit code after an exception: a fault of its own, which it could not foresee.
inline constexpr int kFaultOfOurOwn = 3;

/// Runs the program. An exception that nothing caught ends in a sentence on standard error and in
/// kFaultOfOurOwn, rather than in an abort. For the main thread.
int endingClearly(const std::function<int()>& program);

} // namespace command
