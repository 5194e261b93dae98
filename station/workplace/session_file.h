// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"

#include <filesystem>

namespace workplace {

/// Where the session of this account at the station in `home` is kept unless another file is named:
/// in the account's own folder of things that end with its log-in (XDG_RUNTIME_DIR), else in the
/// station's.
std::filesystem::path sessionFile(const std::filesystem::path& home);

/// Keeps a token in the file, readable by its owner alone; one that is there is replaced. Errors:
/// FileUnwritable.
foundation::Result<void> keepSession(const std::filesystem::path& file,
                                     const foundation::SecretBytes& token);

/// Errors: NotSignedIn when there is no such file; FileUnreadable and KeyUnusable as
/// foundation::readPassphraseFile().
foundation::Result<foundation::SecretBytes> readSession(const std::filesystem::path& file);

/// Removes the file, if it is there.
void forgetSession(const std::filesystem::path& file);

} // namespace workplace
