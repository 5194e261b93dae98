// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "personalize/authority/publication.h"

#include <filesystem>
#include <string>

namespace authority {

/// The text of an authority.toml with an explanation of each key. Errors: SettingsInvalid for an
/// address that is not http(s).
foundation::Result<std::string> publicationText(const Publication& publication);

/// Errors: FileUnreadable; SettingsInvalid with every fault (file, line, key, rule).
foundation::Result<Publication> loadPublication(const std::filesystem::path& file);

} // namespace authority
