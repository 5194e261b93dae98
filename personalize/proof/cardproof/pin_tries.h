// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/smartcard/pkcs11_module.h"

#include <optional>
#include <string>

namespace cardproof {

/// What a token's flags tell of the tries of a PIN that has `full` of them.
std::string triesShown(smartcard::PinState state, unsigned full);

/// The same after a refusal; none when the token does not tell its state any more.
std::string triesAfterRefusal(std::optional<smartcard::PinState> state, unsigned full);

} // namespace cardproof
