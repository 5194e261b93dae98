// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"

#include <string>
#include <string_view>

namespace audit {

/// A person's name as it stands in the trail: blanks around it gone, those inside single, UTF-8 in
/// form NFC. Errors: InvalidIdentifier for an empty one, for bytes that are not UTF-8, and for one
/// with a character that is not seen (a control, a zero-width space), and for "station" and
/// "unknown", which are nobody's: the program's own acts and strangers stand under them.
foundation::Result<std::string> personNamed(std::string_view text);

/// Whether two names of the trail mean one person: capitals, blanks and compatible forms of a
/// letter do not tell people apart, for nobody shall get round S-3 by how his name is spelt.
bool isSamePerson(std::string_view one, std::string_view other);

/// What two names have in common when they mean one person, and no others: to look a person up by.
std::string personKey(std::string_view name);

/// The operating system's name for the account that runs this program, or its number.
const std::string& ownAccount();

} // namespace audit
