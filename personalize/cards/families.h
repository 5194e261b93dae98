// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/cards/card_family.h"

#include <string_view>
#include <vector>

namespace cards {

/// Every card family of this program, in the order in which they are asked. They live for ever; any
/// thread.
const std::vector<const CardFamily*>& allFamilies();

/// The first family that recognises the answer to reset; null when none does.
const CardFamily* familyFor(foundation::ByteView atr);

/// By the name that profiles use ("myeid"); null when there is none.
const CardFamily* familyNamed(std::string_view name);

} // namespace cards
