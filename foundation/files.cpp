// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/files.h"

#include "foundation/file_descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <system_error>

namespace foundation {
namespace {

Error fileError(ErrorCode code, const std::filesystem::path& path)
{
    return {code, path.string() + ": " + std::strerror(errno)};
}

bool writeAll(int descriptor, ByteView bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool syncFolderOf(const std::filesystem::path& path)
{
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const FileDescriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor && ::fsync(descriptor.value()) == 0;
}

/// A new file of an unguessable name, gone again unless it was moved to its place.
class NewFile
{
public:
    explicit NewFile(const std::filesystem::path& target) : m_name{target.string() + ".XXXXXX"}
    {
        m_descriptor.reset(::mkostemp(m_name.data(), O_CLOEXEC)); // O_EXCL, 0600
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile()
    {
        if (m_descriptor && !m_moved)
            ::unlink(m_name.c_str());
    }

    bool fill(ByteView bytes, FileAccess access)
    {
        if (!m_descriptor)
            return false;
        if (access == FileAccess::Everyone && ::fchmod(m_descriptor.value(), 0644) != 0)
            return false;
        return writeAll(m_descriptor.value(), bytes) && ::fsync(m_descriptor.value()) == 0;
    }

    /// Takes the target's place, whatever stands there.
    bool replace(const std::filesystem::path& target)
    {
        m_moved = ::rename(m_name.c_str(), target.c_str()) == 0;
        return m_moved;
    }

    /// Takes the place only if nothing stands there.
    bool appearAs(const std::filesystem::path& target)
    {
        return ::link(m_name.c_str(), target.c_str()) == 0;
    }

private:
    std::string m_name;
    FileDescriptor m_descriptor;
    bool m_moved = false;
};

} // namespace

Result<Bytes> readFile(const std::filesystem::path& path, std::size_t most)
{
    const FileDescriptor descriptor{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status = {};
    if (!descriptor || ::fstat(descriptor.value(), &status) != 0)
        return fileError(ErrorCode::FileUnreadable, path);
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::FileUnreadable, path.string() + ": not a file"};
    Bytes bytes;
    std::array<std::uint8_t, 16 * 1024> piece{};
    while (true) {
        const auto got = ::read(descriptor.value(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fileError(ErrorCode::FileUnreadable, path);
        if (got == 0)
            return bytes;
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + got);
        if (bytes.size() > most)
            return Error{ErrorCode::FileUnreadable,
                         path.string() + ": larger than " + std::to_string(most) + " bytes"};
    }
}

Result<bool> exists(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (status.type() == std::filesystem::file_type::none)
        return Error{ErrorCode::FileUnreadable, path.string() + ": " + failed.message()};
    return std::filesystem::exists(status);
}

Result<void> replaceFile(const std::filesystem::path& path, ByteView bytes, FileAccess access)
{
    NewFile file{path};
    if (!file.fill(bytes, access) || !file.replace(path) || !syncFolderOf(path))
        return fileError(ErrorCode::FileUnwritable, path);
    return {};
}

Result<void> createFile(const std::filesystem::path& path, ByteView bytes, FileAccess access)
{
    NewFile file{path};
    if (!file.fill(bytes, access))
        return fileError(ErrorCode::FileUnwritable, path);
    if (!file.appearAs(path))
        return fileError(errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileUnwritable,
                         path);
    if (!syncFolderOf(path))
        return fileError(ErrorCode::FileUnwritable, path);
    return {};
}

} // namespace foundation
