// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "foundation/new_file.h"

#include "foundation/files.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace foundation {
namespace {

constexpr std::size_t kPiece = 64 * 1024;

Error failed(const std::filesystem::path& path)
{
    return {errno == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::FileUnwritable,
            path.string() + ": " + std::strerror(errno)};
}

bool syncFolderOf(const std::filesystem::path& path)
{
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const FileDescriptor descriptor{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return descriptor && ::fsync(descriptor.value()) == 0;
}

} // namespace

Result<NewFile> NewFile::begin(const std::filesystem::path& path)
{
    auto there = foundation::exists(path);
    if (!there)
        return Error{ErrorCode::FileUnwritable, there.error().context};
    if (*there)
        return Error{ErrorCode::AlreadyExists, path.string()};
    auto name = path.string() + ".XXXXXX";
    FileDescriptor descriptor{::mkostemp(name.data(), O_CLOEXEC)}; // O_EXCL, 0600
    if (!descriptor)
        return Error{ErrorCode::FileUnwritable, path.string() + ": " + std::strerror(errno)};
    return NewFile{path, std::move(name), std::move(descriptor)};
}

NewFile::NewFile(std::filesystem::path target, std::string name, FileDescriptor descriptor)
    : m_target{std::move(target)}, m_name{std::move(name)}, m_descriptor{std::move(descriptor)}
{
}

NewFile::NewFile(NewFile&& other) noexcept
    : m_target{std::move(other.m_target)}, m_name{std::exchange(other.m_name, {})},
      m_descriptor{std::move(other.m_descriptor)}, m_waiting{std::move(other.m_waiting)}
{
}

NewFile::~NewFile()
{
    if (!m_name.empty())
        ::unlink(m_name.c_str());
}

Result<void> NewFile::append(std::string_view text)
{
    m_waiting += text;
    return m_waiting.size() < kPiece ? Result<void>{} : flush();
}

Result<void> NewFile::flush()
{
    std::string_view rest = m_waiting;
    while (!rest.empty()) {
        const auto written = ::write(m_descriptor.value(), rest.data(), rest.size());
        if (written < 0 && errno != EINTR)
            return failed(m_target);
        if (written > 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
    }
    m_waiting.clear();
    return {};
}

Result<void> NewFile::finish()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    // A link appears only if nothing stands there; the other name goes with the object.
    if (::fsync(m_descriptor.value()) != 0 || ::link(m_name.c_str(), m_target.c_str()) != 0 ||
        !syncFolderOf(m_target))
        return failed(m_target);
    return {};
}

} // namespace foundation
