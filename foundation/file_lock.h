// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <filesystem>

namespace foundation {

/// A lock that one process holds by an open file (flock): it ends with the object, or with the
/// process however that ends.
class FileLock
{
public:
    /// Makes the file when there is none. Errors: LineRunning when another holds it,
    /// FileUnwritable.
    static Result<FileLock> take(const std::filesystem::path& file);
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(int descriptor) : m_descriptor{descriptor} {}
    int m_descriptor;
};

} // namespace foundation
