// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/bytes.h"
#include "foundation/result.h"

#include <cstddef>
#include <filesystem>

namespace foundation {

/// Who may read a file that is written. The umask can only take rights away.
enum class FileAccess {
    OwnerOnly, ///< 0600
    Everyone,  ///< 0644
};

/// Whether anything stands there. Errors: FileUnreadable when this user cannot see it: a folder on
/// the way is closed, or the name is longer than names may be.
Result<bool> exists(const std::filesystem::path& path);

/// A whole file. Errors: FileUnreadable, also when it holds more than `most` bytes, and for what is
/// no file (a folder, a device, a named pipe: it is not waited for).
Result<Bytes> readFile(const std::filesystem::path& path, std::size_t most = 16 * 1024 * 1024);

/// Puts a file in place whole or not at all: a new file beside it, fsync, rename, fsync of the
/// folder. A reader sees the old bytes or the new ones. Errors: FileUnwritable.
Result<void> replaceFile(const std::filesystem::path& path, ByteView bytes, FileAccess access);

/// The same for a file that must not exist yet, however many try at once. Errors: AlreadyExists,
/// FileUnwritable.
Result<void> createFile(const std::filesystem::path& path, ByteView bytes, FileAccess access);

} // namespace foundation
