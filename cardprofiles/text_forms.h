// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace cardprofiles {

/// Two to sixteen upper-case letters, digits and hyphens, the first no hyphen: "ETJ-KORT", "473".
bool isProductCode(std::string_view text);

/// "pin" and one digit from 1 to 9; its PUK is named after it.
bool isPinName(std::string_view text);

/// A lower-case letter, then up to 31 lower-case letters, digits, hyphens and underscores.
bool isKeyName(std::string_view text);

/// An object identifier in dotted form (ITU-T X.660): at least two arcs, no leading zeros, the
/// first 0 to 2, the second below 40 under 0 and 1.
bool isObjectIdentifier(std::string_view text);

/// An absolute http or https address of printable ASCII without blanks.
bool isWebAddress(std::string_view text);

/// The name of a file without any folder, ending in `suffix`.
bool isBareFileName(std::string_view text, std::string_view suffix);

} // namespace cardprofiles
