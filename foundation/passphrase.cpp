// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/passphrase.h"

#include "foundation/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string>

namespace foundation {
namespace {

constexpr std::size_t kLongest = 1024;
constexpr std::uint8_t kCtrlC = 0x03;
constexpr std::uint8_t kCtrlD = 0x04;
constexpr std::uint8_t kBackspace = 0x08;
constexpr std::uint8_t kDelete = 0x7F;

/// One line in the making, in locked memory of full size from the start, so that nothing moves.
class Line
{
public:
    [[nodiscard]] bool isFull() const { return m_size == kLongest; }
    [[nodiscard]] std::uint8_t* end() { return m_bytes.writable().data() + m_size; }
    void keep() { ++m_size; }
    /// Takes back the last character, all bytes of it (UTF-8).
    void takeBack()
    {
        const auto bytes = m_bytes.writable();
        while (m_size > 0 && (bytes[--m_size] & 0xC0U) == 0x80U) {
        }
    }
    Result<SecretBytes> finish()
    {
        if (m_size > 0 && m_bytes.view()[m_size - 1] == '\r')
            --m_size;
        if (m_size == 0)
            return Error{ErrorCode::KeyUnusable, "an empty passphrase"};
        return SecretBytes::copyOf(m_bytes.view().first(m_size));
    }

private:
    SecretBytes m_bytes{kLongest + 1};
    std::size_t m_size = 0;
};

/// True when a byte was read to `to`, false at the end; an error otherwise.
Result<bool> readByte(int descriptor, std::uint8_t* to)
{
    while (true) {
        const auto got = ::read(descriptor, to, 1);
        if (got >= 0)
            return got == 1;
        if (errno != EINTR)
            return Error{ErrorCode::FileUnreadable,
                         std::string{"passphrase: "} + std::strerror(errno)};
    }
}

Error tooLong()
{
    return {ErrorCode::KeyUnusable,
            "a passphrase of more than " + std::to_string(kLongest) + " bytes"};
}

/// Echo, line editing and signals off while it lives.
class SilentTerminal
{
public:
    explicit SilentTerminal(int terminal) : m_terminal{terminal}
    {
        if (::tcgetattr(terminal, &m_before) != 0)
            return;
        auto silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
        silent.c_iflag |= ICRNL;
        silent.c_cc[VMIN] = 1;
        silent.c_cc[VTIME] = 0;
        m_silent = ::tcsetattr(terminal, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    ~SilentTerminal()
    {
        if (m_silent)
            ::tcsetattr(m_terminal, TCSAFLUSH, &m_before);
    }
    [[nodiscard]] bool isSilent() const { return m_silent; }

private:
    int m_terminal;
    termios m_before{};
    bool m_silent = false;
};

void show(int terminal, std::string_view text)
{
    // A prompt that cannot be shown is no reason to stop.
    [[maybe_unused]] const auto written = ::write(terminal, text.data(), text.size());
}

} // namespace

Result<SecretBytes> readPassphrase(int descriptor)
{
    Line line;
    while (true) {
        const auto got = readByte(descriptor, line.end());
        if (!got)
            return got.error();
        if (!*got || *line.end() == '\n')
            return line.finish();
        if (line.isFull())
            return tooLong();
        line.keep();
    }
}

Result<SecretBytes> readPassphraseFile(const std::filesystem::path& path)
{
    const FileDescriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status = {};
    if (!file || ::fstat(file.value(), &status) != 0)
        return Error{ErrorCode::FileUnreadable, path.string() + ": " + std::strerror(errno)};
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::FileUnreadable, path.string() + ": not a file"};
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error{ErrorCode::KeyUnusable,
                     path.string() + ": others than its owner may read it; its mode must be 0600"};
    if (status.st_uid != ::geteuid() && status.st_uid != 0)
        return Error{ErrorCode::KeyUnusable, path.string() + ": belongs to another user"};
    return readPassphrase(file.value());
}

Result<SecretBytes> askPassphrase(int terminal, std::string_view prompt)
{
    const SilentTerminal silent{terminal};
    if (!silent.isSilent())
        return Error{ErrorCode::FileUnreadable, "passphrase: not a terminal"};
    show(terminal, prompt);
    Line line;
    while (true) {
        const auto got = readByte(terminal, line.end());
        if (!got)
            return got.error();
        const std::uint8_t byte = *got ? *line.end() : kCtrlD;
        if (byte == '\n' || byte == kCtrlC || byte == kCtrlD)
            show(terminal, "\n");
        if (byte == '\n')
            return line.finish();
        if (byte == kCtrlC || byte == kCtrlD)
            return Error{ErrorCode::Cancelled, "no passphrase was given"};
        if (byte == kBackspace || byte == kDelete)
            line.takeBack();
        else if (line.isFull())
            return tooLong();
        else
            line.keep();
    }
}

} // namespace foundation
