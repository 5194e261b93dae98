// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <filesystem>
#include <string_view>

namespace foundation {

// The three ways a passphrase comes in; never by argv or environment, which other programs can
// read. It is one line of at most 1024 bytes, without its line end, and may not be empty
// (KeyUnusable). A passphrase goes straight into locked memory.

/// From a descriptor that the parent process left open (a pipe or file), up to the first line end
/// or the end. Reads byte by byte, so that what follows the line stays for its next reader. The
/// descriptor stays the caller's. Errors: FileUnreadable, KeyUnusable.
Result<SecretBytes> readPassphrase(int descriptor);

/// From a regular file that nobody but its owner may read, and whose owner is this user or root.
/// Errors: FileUnreadable, KeyUnusable.
Result<SecretBytes> readPassphraseFile(const std::filesystem::path& path);

/// From a person at a terminal, without echo. Ctrl-C and Ctrl-D end it with Cancelled; the terminal
/// is as before in every case. Errors: FileUnreadable when the descriptor is no terminal,
/// Cancelled, KeyUnusable.
Result<SecretBytes> askPassphrase(int terminal, std::string_view prompt);

} // namespace foundation
