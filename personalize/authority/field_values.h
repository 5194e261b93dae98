// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>

namespace authority {

/// The order's values for the {fields} of a profile's texts, in UTF-8: "holder.givenName" ->
/// "Åsa". A field that is not here is empty.
using FieldValues = std::map<std::string, std::string>;

} // namespace authority
