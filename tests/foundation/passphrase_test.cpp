// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "fixtures/testbench/temporary_folder.h"
#include "foundation/file_descriptor.h"
#include "foundation/files.h"
#include "foundation/passphrase.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <poll.h>
#include <string>

using namespace foundation;

namespace {

/// The reading end of a pipe that holds the text and then ends.
FileDescriptor pipeWith(const std::string& text)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    EXPECT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
    ::close(ends[1]);
    return FileDescriptor{ends[0]};
}

bool reads(const Result<SecretBytes>& result, const std::string& text)
{
    return result.ok() && result->equals(SecretBytes::copyOf(bytesOf(text)));
}

/// A terminal with a person at its other end.
class Terminal
{
public:
    Terminal() : m_person{::posix_openpt(O_RDWR | O_NOCTTY)}
    {
        EXPECT_EQ(::grantpt(m_person.value()), 0);
        EXPECT_EQ(::unlockpt(m_person.value()), 0);
        std::array<char, 64> name{};
        EXPECT_EQ(::ptsname_r(m_person.value(), name.data(), name.size()), 0);
        m_program.reset(::open(name.data(), O_RDWR | O_NOCTTY));
    }
    [[nodiscard]] int program() const { return m_program.value(); }

    /// Waits for the prompt, types, and gives what askPassphrase gave.
    Result<SecretBytes> type(const std::string& keys)
    {
        auto answer =
            std::async(std::launch::async, [this] { return askPassphrase(program(), "Code: "); });
        while (m_screen.find("Code: ") == std::string::npos)
            look();
        EXPECT_EQ(::write(m_person.value(), keys.data(), keys.size()),
                  static_cast<ssize_t>(keys.size()));
        auto result = answer.get();
        while (isWaiting())
            look();
        return result;
    }
    [[nodiscard]] const std::string& screen() const { return m_screen; }
    [[nodiscard]] tcflag_t flags() const
    {
        termios settings{};
        EXPECT_EQ(::tcgetattr(program(), &settings), 0);
        return settings.c_lflag;
    }

private:
    bool isWaiting()
    {
        pollfd waiting{m_person.value(), POLLIN, 0};
        return ::poll(&waiting, 1, 0) == 1;
    }
    void look()
    {
        std::array<char, 256> piece{};
        const auto got = ::read(m_person.value(), piece.data(), piece.size());
        if (got > 0)
            m_screen.append(piece.data(), static_cast<std::size_t>(got));
    }

    FileDescriptor m_person;
    FileDescriptor m_program;
    std::string m_screen;
};

} // namespace

TEST(Passphrase, IsTheFirstLineOfADescriptor)
{
    for (const auto* text : {"hunter2", "hunter2\n", "hunter2\r\n", "hunter2\nmore\n"}) {
        const auto pipe = pipeWith(text);
        EXPECT_TRUE(reads(readPassphrase(pipe.value()), "hunter2")) << text;
    }
}

TEST(Passphrase, LeavesWhatFollowsToTheNextReader)
{
    const auto pipe = pipeWith("first\nsecond\n");
    EXPECT_TRUE(reads(readPassphrase(pipe.value()), "first"));
    EXPECT_TRUE(reads(readPassphrase(pipe.value()), "second"));
    EXPECT_EQ(readPassphrase(pipe.value()).error().code, ErrorCode::KeyUnusable);
}

TEST(Passphrase, IsNotEmptyAndNotEndless)
{
    EXPECT_EQ(readPassphrase(pipeWith("").value()).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(readPassphrase(pipeWith("\n").value()).error().code, ErrorCode::KeyUnusable);
    EXPECT_EQ(readPassphrase(pipeWith("\r\n").value()).error().code, ErrorCode::KeyUnusable);
    EXPECT_TRUE(reads(readPassphrase(pipeWith(std::string(1024, 'x') + "\n").value()),
                      std::string(1024, 'x')));
    EXPECT_EQ(readPassphrase(pipeWith(std::string(1025, 'x')).value()).error().code,
              ErrorCode::KeyUnusable);
    EXPECT_EQ(readPassphrase(-1).error().code, ErrorCode::FileUnreadable);
}

TEST(Passphrase, ComesFromAFileThatOnlyItsOwnerReads)
{
    const testbench::TemporaryFolder folder;
    const auto file = folder / "passphrase";
    ASSERT_TRUE(createFile(file, bytesOf("hunter2\n"), FileAccess::OwnerOnly).ok());
    EXPECT_TRUE(reads(readPassphraseFile(file), "hunter2"));
    for (const auto others :
         {std::filesystem::perms::group_read, std::filesystem::perms::others_read,
          std::filesystem::perms::group_write}) {
        std::filesystem::permissions(file, std::filesystem::perms::owner_read | others);
        EXPECT_EQ(readPassphraseFile(file).error().code, ErrorCode::KeyUnusable);
    }
    EXPECT_EQ(readPassphraseFile(folder / "none").error().code, ErrorCode::FileUnreadable);
    EXPECT_EQ(readPassphraseFile(folder.path()).error().code, ErrorCode::FileUnreadable);
}

TEST(Passphrase, IsAskedForWithoutEcho)
{
    Terminal terminal;
    const auto before = terminal.flags();
    EXPECT_TRUE(reads(terminal.type("hunter2\r"), "hunter2"));
    EXPECT_EQ(terminal.screen().find("hunter2"), std::string::npos) << terminal.screen();
    EXPECT_EQ(terminal.flags(), before);
}

TEST(Passphrase, CanBeCorrectedAtTheTerminal)
{
    EXPECT_TRUE(reads(Terminal{}.type("hux\x7Fnter3\b2\r"), "hunter2"));
    EXPECT_TRUE(reads(Terminal{}.type("\xC3\xA5\x7Fhunter2\r"), "hunter2")); // all of an å
    EXPECT_TRUE(reads(Terminal{}.type("\x7F\x7Fhunter2\r"), "hunter2"));
}

TEST(Passphrase, IsGivenUpWithCtrlCOrCtrlD)
{
    for (const auto* keys : {"hun\x03", "hun\x04"}) {
        Terminal terminal;
        const auto before = terminal.flags();
        EXPECT_EQ(terminal.type(keys).error().code, ErrorCode::Cancelled);
        EXPECT_EQ(terminal.flags(), before);
    }
}

TEST(Passphrase, IsNotAskedForWithoutATerminal)
{
    EXPECT_EQ(askPassphrase(pipeWith("hunter2\n").value(), "Code: ").error().code,
              ErrorCode::FileUnreadable);
}
