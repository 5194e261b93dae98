// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <chrono>
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace foundation {

/// A program to start, and what it gets.
///
/// It starts in a process group of its own with these arguments, these environment variables and
/// the three standard streams, and with nothing else of ours: no inherited variable, no open file,
/// no blocked signal. It dies with the thread that started it (PR_SET_PDEATHSIG). Secrets go into
/// `input` alone: arguments and environment can be read by everybody in /proc.
struct ChildProgram
{
    std::string program;                  ///< path of the executable; PATH is not searched
    std::vector<std::string> arguments;   ///< after argv[0], which is the path
    std::vector<std::string> environment; ///< all of it, as "NAME=value"
    SecretBytes input;                    ///< written to its standard input, which then ends
    std::chrono::milliseconds limit{std::chrono::seconds{60}};
    /// Each line of its standard output as it comes, without the line end; lines over 64 KiB are
    /// cut there. Called in the thread that waits.
    std::function<void(std::string_view)> onLine{};
    /// Asked after each such line: what it gives is written to the program's standard input, which
    /// then stays open as long as the program runs. Absent: the input ends after `input`.
    std::function<SecretBytes(std::string_view)> answer{};
    /// Kills the program when a stop is asked for.
    std::stop_token stop{};
};

/// How a program ended.
struct ChildOutcome
{
    enum class End {
        Exited,    ///< by itself, with `exitCode`
        Signalled, ///< by `signal`, which was not ours
        TimedOut,  ///< killed at its time limit
        Stopped,   ///< killed because a stop was asked for
    };
    End end = End::Exited;
    int exitCode = 0;
    int signal = 0;
    std::string errorTail; ///< the last 4 KiB of its standard error, for logs

    [[nodiscard]] bool succeeded() const { return end == End::Exited && exitCode == 0; }
};

/// Starts the program, feeds it, and waits until it has ended; what is left of its process group is
/// killed then. The written input is wiped before this returns. Blocks the calling thread; any
/// thread, several at once. Errors: ProgramFailed when it could not be started (nativeCode: errno).
/// A program that ends before it has read its input is no error.
Result<ChildOutcome> runChild(ChildProgram child);

} // namespace foundation
