// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/clock.h"
#include "foundation/random_source.h"
#include "foundation/result.h"
#include "station/workplace/settings.h"

#include <filesystem>

namespace workplace {

/// Makes a station in an empty or missing folder: settings.toml, database, the production,
/// mailroom, escrow and station key pairs, each with a passphrase of its own in a file of mode
/// 0600, and folders for the authority and the state. The folder gets mode 0700. Either all of it
/// stands afterwards, or the folder is as it was. Errors: StationExists, FileUnwritable,
/// SettingsInvalid when what is asked for makes no settings that load, and those of keys and
/// database.
foundation::Result<void> createStation(const std::filesystem::path& home, const NewStation& station,
                                       foundation::RandomSource& random,
                                       const foundation::Clock& clock);

/// A fresh passphrase of 128 bits in a new file of mode 0600. Errors: AlreadyExists,
/// FileUnwritable, RandomSourceFailed.
foundation::Result<foundation::SecretBytes> makePassphraseFile(const std::filesystem::path& file,
                                                               foundation::RandomSource& random);

/// The files of a station that are not in its settings.
std::filesystem::path databaseFile(const std::filesystem::path& home);
std::filesystem::path lineLockFile(const std::filesystem::path& home);
std::filesystem::path printingLockFile(const std::filesystem::path& home);
/// Where the trail's signed heads are kept outside the database.
std::filesystem::path headsFile(const std::filesystem::path& home);
std::filesystem::path trailFolder(const std::filesystem::path& home);

} // namespace workplace
