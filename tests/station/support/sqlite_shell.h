// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace support {

/// What SQLite's own shell answers to a statement, without the last line feed; its complaint when
/// it fails, as "error: ...".
std::string askShell(const std::filesystem::path& file, const std::string& sql);

} // namespace support
