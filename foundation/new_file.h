// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/file_descriptor.h"

#include <filesystem>

namespace foundation {

/// A file of any size that is written piece by piece beside its place, and appears there whole or
/// not at all (mode 0600). What is not finished is gone with the object.
class NewFile
{
public:
    /// Errors: AlreadyExists when something stands there, FileUnwritable.
    static Result<NewFile> begin(const std::filesystem::path& path);
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    /// Errors: FileUnwritable.
    Result<void> append(std::string_view text);
    /// Puts it on disk and in its place. Errors: AlreadyExists when something has come there
    /// meanwhile, FileUnwritable.
    Result<void> finish();

private:
    NewFile(std::filesystem::path target, std::string name, FileDescriptor descriptor);
    [[nodiscard]] Result<void> flush();

    std::filesystem::path m_target;
    std::string m_name; ///< under which it grows; empty once moved from
    FileDescriptor m_descriptor;
    std::string m_waiting;
};

} // namespace foundation
