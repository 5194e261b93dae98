// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/child_process.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <thread>

using namespace foundation;
using namespace std::chrono_literals;
using End = ChildOutcome::End;

namespace {

/// A shell script as a child, with what it said.
struct Run
{
    Result<ChildOutcome> outcome = Error{ErrorCode::ProgramFailed};
    std::vector<std::string> lines;
};

Run runShell(const std::string& script, SecretBytes input = {},
             std::chrono::milliseconds limit = 30s, std::vector<std::string> environment = {})
{
    Run run;
    ChildProgram child;
    child.program = "/bin/sh";
    child.arguments = {"-c", script};
    child.environment = std::move(environment);
    child.input = std::move(input);
    child.limit = limit;
    child.onLine = [&](std::string_view line) { run.lines.emplace_back(line); };
    run.outcome = runChild(std::move(child));
    return run;
}

bool isGone(pid_t pid)
{
    for (int i = 0; i < 200; ++i) {
        if (kill(pid, 0) != 0)
            return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

} // namespace

TEST(ChildProcess, GivesInputAndHandsOnEachLineAndTheExitCode)
{
    const auto run = runShell("read a; echo \"got $a\"; echo last; exit 7",
                              SecretBytes::copyOf(bytesOf("4711\n")));
    ASSERT_TRUE(run.outcome.ok());
    EXPECT_EQ(run.outcome->end, End::Exited);
    EXPECT_EQ(run.outcome->exitCode, 7);
    EXPECT_FALSE(run.outcome->succeeded());
    EXPECT_EQ(run.lines, (std::vector<std::string>{"got 4711", "last"}));
}

TEST(ChildProcess, GivesBinaryInputLargerThanAPipeWhole)
{
    const auto run = runShell("cksum; wc -c", SecretBytes::copyOf(Bytes(300'000, 0x00)));
    ASSERT_TRUE(run.outcome.ok());
    ASSERT_EQ(run.lines.size(), 2U);
    EXPECT_NE(run.lines[0].find(" 300000"), std::string::npos) << run.lines[0];
}

TEST(ChildProcess, HandsOnALastLineWithoutEnd)
{
    EXPECT_EQ(runShell("printf 'a\\nb'").lines, (std::vector<std::string>{"a", "b"}));
}

TEST(ChildProcess, InheritsNoVariableAndNoOpenFile)
{
    ASSERT_EQ(setenv("CARDSTATION_LEAK", "1", 1), 0);
    const int open =
        ::open("/dev/null", O_RDONLY); // without O_CLOEXEC, as a careless library would
    ASSERT_GE(open, 3);
    const auto run = runShell("/usr/bin/env; ls /proc/self/fd", {}, 30s, {"ONLY=this"});
    ::close(open);
    ASSERT_TRUE(run.outcome.ok());
    const std::string all = ::testing::PrintToString(run.lines);
    EXPECT_NE(all.find("ONLY=this"), std::string::npos) << all;
    EXPECT_EQ(all.find("CARDSTATION_LEAK"), std::string::npos) << all;
    // 0, 1, 2 and the folder that ls itself reads
    EXPECT_NE(all.find("\"0\", \"1\", \"2\", \"3\" }"), std::string::npos) << all;
}

TEST(ChildProcess, IsKilledWithItsWholeGroupAtTheTimeLimit)
{
    const auto run = runShell("sleep 600 & echo $!; echo $$; wait", {}, 3s);
    ASSERT_TRUE(run.outcome.ok());
    EXPECT_EQ(run.outcome->end, End::TimedOut);
    ASSERT_EQ(run.lines.size(), 2U);
    EXPECT_TRUE(isGone(static_cast<pid_t>(std::stol(run.lines[0]))));
    EXPECT_TRUE(isGone(static_cast<pid_t>(std::stol(run.lines[1]))));
}

TEST(ChildProcess, DoesNotWaitForAGrandchildThatKeepsTheStreams)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto run = runShell("sleep 600 & echo done");
    EXPECT_EQ(run.outcome->end, End::Exited);
    EXPECT_EQ(run.lines, (std::vector<std::string>{"done"}));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s);
}

TEST(ChildProcess, EndsWhenAskedToStop)
{
    const auto stop = std::make_unique<std::stop_source>(); // on the heap: g++ 12 misjudges -Og
    ChildProgram child;
    child.program = "/bin/sleep";
    child.arguments = {"600"};
    child.stop = stop->get_token();
    child.onLine = nullptr;
    std::thread later{[&] { stop->request_stop(); }};
    const auto outcome = runChild(std::move(child));
    later.join();
    ASSERT_TRUE(outcome.ok());
    EXPECT_EQ(outcome->end, End::Stopped);
}

TEST(ChildProcess, ThatClosesItsInputEarlyIsNoErrorAndNoSignal)
{
    const auto run = runShell("exec 0<&-; echo fine", SecretBytes::copyOf(Bytes(1'000'000, 'x')));
    ASSERT_TRUE(run.outcome.ok());
    EXPECT_TRUE(run.outcome->succeeded());
    EXPECT_EQ(run.lines, (std::vector<std::string>{"fine"}));
}

TEST(ChildProcess, SaysBySignalWhenItCrashed)
{
    const auto run = runShell("kill -SEGV $$");
    EXPECT_EQ(run.outcome->end, End::Signalled);
    EXPECT_EQ(run.outcome->signal, SIGSEGV);
}

TEST(ChildProcess, KeepsTheEndOfItsComplaints)
{
    const auto run = runShell("seq 1 5000 >&2; echo 'the reason' >&2; exit 1");
    EXPECT_EQ(run.outcome->errorTail.size(), 4096U);
    EXPECT_TRUE(run.outcome->errorTail.ends_with("the reason\n"));
}

TEST(ChildProcess, ThatCannotBeStartedIsAnErrorWithErrno)
{
    ChildProgram child;
    child.program = "/nowhere/at/all";
    const auto outcome = runChild(std::move(child));
    ASSERT_FALSE(outcome.ok());
    EXPECT_EQ(outcome.error().code, ErrorCode::ProgramFailed);
    EXPECT_EQ(outcome.error().nativeCode, ENOENT);
}
