// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/child_spawn.h"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

namespace foundation {
namespace {

Error failed(const ChildProgram& child, const char* what, int number)
{
    return Error{ErrorCode::ProgramFailed, child.program + ": " + what, std::nullopt, number};
}

struct Pipe
{
    FileDescriptor read;
    FileDescriptor write;
};

/// Both ends above the three standard descriptors, so that dup2() in the child overwrites none of
/// them even in a program that was started without.
std::optional<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return std::nullopt;
    Pipe pipe{FileDescriptor{ends[0]}, FileDescriptor{ends[1]}};
    for (auto* end : {&pipe.read, &pipe.write})
        if (end->value() <= STDERR_FILENO)
            end->reset(fcntl(end->value(), F_DUPFD_CLOEXEC, STDERR_FILENO + 1));
    if (!pipe.read || !pipe.write)
        return std::nullopt;
    return pipe;
}

/// execve's arrays, built before fork(): between fork and exec no memory may be taken.
class CStrings
{
public:
    CStrings(const std::string* first, const std::vector<std::string>& rest)
    {
        if (first != nullptr)
            m_pointers.push_back(const_cast<char*>(first->c_str())); // execve changes none
        for (const auto& text : rest)
            m_pointers.push_back(const_cast<char*>(text.c_str()));
        m_pointers.push_back(nullptr);
    }
    [[nodiscard]] char* const* data() const { return m_pointers.data(); }

private:
    std::vector<char*> m_pointers;
};

struct ChildEnds
{
    int input;
    int output;
    int errors;
    int execFailed;
};

/// In the child, between fork and exec: async-signal-safe calls alone. Returns only by failing.
void becomeProgram(const char* program, char* const* arguments, char* const* environment,
                   const ChildEnds& ends, pid_t parent)
{
    setpgid(0, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) // it ended between fork and prctl
        _exit(127);
    for (int number = 1; number < NSIG; ++number)
        signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    if (dup2(ends.input, STDIN_FILENO) < 0 || dup2(ends.output, STDOUT_FILENO) < 0 ||
        dup2(ends.errors, STDERR_FILENO) < 0)
        return;
    // All that is open and not ours to give closes at exec, whoever forgot O_CLOEXEC.
    syscall(SYS_close_range, 3U, ~0U, CLOSE_RANGE_CLOEXEC);
    execve(program, arguments, environment);
}

/// Waits for exec: 0 when it came about, else errno of the failure.
int execResult(const FileDescriptor& report)
{
    int number = 0;
    ssize_t count = 0;
    do {
        count = read(report.value(), &number, sizeof number);
    } while (count < 0 && errno == EINTR);
    return count == static_cast<ssize_t>(sizeof number) ? number : 0;
}

void doNotBlock(const FileDescriptor& descriptor)
{
    fcntl(descriptor.value(), F_SETFL, O_NONBLOCK);
}

} // namespace

Result<SpawnedChild> spawnChild(const ChildProgram& child)
{
    auto input = makePipe();
    auto output = makePipe();
    auto errors = makePipe();
    auto report = makePipe();
    if (!input || !output || !errors || !report)
        return failed(child, "pipe", errno);
    const CStrings arguments{&child.program, child.arguments};
    const CStrings environment{nullptr, child.environment};
    const ChildEnds ends{input->read.value(), output->write.value(), errors->write.value(),
                         report->write.value()};
    const pid_t parent = getpid();

    const pid_t pid = fork();
    if (pid < 0)
        return failed(child, "fork", errno);
    if (pid == 0) {
        becomeProgram(child.program.c_str(), arguments.data(), environment.data(), ends, parent);
        const int number = errno;
        [[maybe_unused]] const auto told = write(ends.execFailed, &number, sizeof number);
        _exit(127);
    }

    setpgid(pid, pid); // here too: whichever of the two comes first
    report->write.reset();
    if (const int number = execResult(report->read); number != 0) {
        waitpid(pid, nullptr, 0);
        return failed(child, "exec", number);
    }
    SpawnedChild spawned{pid, std::move(input->write), std::move(output->read),
                         std::move(errors->read),
                         FileDescriptor{static_cast<int>(syscall(SYS_pidfd_open, pid, 0U))}};
    doNotBlock(spawned.input);
    doNotBlock(spawned.output);
    doNotBlock(spawned.errors);
    return spawned;
}

} // namespace foundation
