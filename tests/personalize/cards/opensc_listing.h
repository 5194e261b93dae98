// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

namespace testcards {

/// What `pkcs15-tool --dump` says of a card: objects by kind and ID ("PIN 01", "Private RSA Key
/// 45"), each with its properties by name ("Usage").
using Listing = std::map<std::string, std::map<std::string, std::string>>;

Listing listingOf(const std::string& dump);

/// Leaves out of every object what two cards with the same objects may have different: paths and
/// key references (where the maker put a file), generated numbers, and the lengths that a PIN's
/// maker allows.
Listing withoutWhereabouts(Listing listing);

/// A listing a line per property, for comparing and for a test's failure message.
std::string text(const Listing& listing);

} // namespace testcards
