// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/database.h"

#include <filesystem>

namespace audit {

/// Adds to a file of heads those that it lacks, each as a line, in one write that is then put on
/// disk; makes the file (mode 0600) when there is none. Any number of processes of one station may
/// do so: `lock` is a file that all of them use. What a write that was cut short left is ended by a
/// line feed, and its head written again. The answer is how many were added. Errors:
/// FileUnwritable; FileUnreadable; TrailBroken when the file's last head is not the book's.
foundation::Result<std::size_t> appendHeads(database::Database& database,
                                            const std::filesystem::path& file,
                                            const std::filesystem::path& lock);

} // namespace audit
