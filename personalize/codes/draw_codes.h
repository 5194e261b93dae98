// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "foundation/random_source.h"
#include "foundation/result.h"

#include <string>

namespace codes {

/// Draws every code of one card by the profile's rules: each PIN under its own name ("pin1"), its
/// PUK ("puk1"), then "administration". The sheet's subject is empty.
///
/// Each character is drawn on its own and without bias; a code that its rule refuses is thrown away
/// whole, so that all permitted codes are equally likely. No two codes of a card are equal (S-8)
/// unless the profile says so (sameAs, pukSameAs; B9). The characters never leave locked memory.
///
/// Errors: CodePolicyImpossible when the rule has no alphabet or length, names a PIN that is not
/// drawn before, or when 10,000 draws gave no code that it takes; RandomSourceFailed.
foundation::Result<cardprofiles::CodeSheet> drawCodes(const cardprofiles::CardProfile& profile,
                                                      foundation::RandomSource& random);

/// The name of the PUK of a PIN: "puk2" of "pin2".
std::string pukNameOf(const std::string& pinName);

/// The name of the administration code on every sheet.
inline constexpr auto kAdministrationCode = "administration";

} // namespace codes
