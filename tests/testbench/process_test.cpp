// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/temporary_folder.h"

#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>

namespace testbench {

TEST(Process, GivesInputAndTakesBothOutputsAndTheExitCode)
{
    ProcessOptions options;
    options.input = std::string(300'000, 'x');
    const auto result = runProcess({"sh", "-c", "cat; echo oops >&2; exit 3"}, options);
    EXPECT_EQ(result.exitCode, 3);
    EXPECT_EQ(result.output, options.input);
    EXPECT_EQ(result.errors, "oops\n");
    EXPECT_FALSE(result.timedOut);
}

TEST(Process, AProgramThatDoesNotReadItsInputIsNoTrouble)
{
    ProcessOptions options;
    options.input = std::string(3'000'000, 'x');
    EXPECT_TRUE(runProcess({"true"}, options).succeeded());
}

TEST(Process, ChangesTheEnvironmentAndTheFolder)
{
    const TemporaryFolder folder;
    ProcessOptions options;
    options.environment = {{"GIVEN", "here"}, {"HOME", std::nullopt}};
    options.folder = folder.path();
    const auto result = runProcess({"sh", "-c", "echo $GIVEN-${HOME-none}; pwd"}, options);
    EXPECT_EQ(result.output, "here-none\n" + folder.path().string() + "\n");
}

TEST(Process, IsKilledWithItsChildrenWhenTheTimeIsUp)
{
    ProcessOptions options;
    options.limit = std::chrono::milliseconds{100};
    const auto result = runProcess({"sh", "-c", "sleep 100 & wait"}, options);
    EXPECT_TRUE(result.timedOut);
    EXPECT_EQ(result.signal, SIGKILL);
}

TEST(Process, AMissingProgramExits127)
{
    EXPECT_EQ(runProcess({"no-such-program"}).exitCode, 127);
}

TEST(BackgroundProcess, EndsWithTheObject)
{
    const TemporaryFolder folder;
    pid_t pid = 0;
    {
        BackgroundProcess process{{"sh", "-c", "echo begun; exec sleep 100"}, folder / "log"};
        pid = process.pid();
        EXPECT_TRUE(process.isRunning());
        EXPECT_EQ(::kill(pid, 0), 0);
    }
    EXPECT_NE(::kill(pid, 0), 0);
}

TEST(TemporaryFolder, GoesWithEverythingInIt)
{
    std::filesystem::path path;
    {
        const TemporaryFolder folder;
        path = folder.path();
        std::filesystem::create_directories(folder / "a" / "b");
    }
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace testbench
