// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/postal_address.h"

#include <string>
#include <vector>

namespace print {

/// An address as it stands in the envelope's window: name, lines, postcode and town with two blanks
/// between them; for another country than Sweden its name in English on a last line of its own,
/// after the postcode and town as they were given.
std::vector<std::string> addressLines(const foundation::PostalAddress& address);

} // namespace print
