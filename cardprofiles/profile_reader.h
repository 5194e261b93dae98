// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/lost_letter.h"
#include "cardprofiles/toml_table.h"

#include <vector>

namespace cardprofiles {

/// Reads a profile's tables. Each value is checked on its own (kind, bounds, form); whether the
/// values fit one another is for profile_rules.h. Faults go to the table's fault list; what is
/// wrong is left empty in the profile.
CardProfile readProfile(TomlTable& root, LostLetterRule& lost);

/// `code = {length = 6, ...}` of a PIN, a PUK or the administration code.
CodeRule readCodeRule(TomlTable& table);

/// The table `pins`.
std::vector<PinProfile> readPins(TomlTable& pins);

/// The table `keys`.
std::vector<KeyProfile> readKeys(TomlTable& keys);

/// The table `certificates`.
std::vector<CertificateProfile> readCertificates(TomlTable& certificates);

} // namespace cardprofiles
