// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "personalize/cards/card_family.h"
#include "tests/personalize/cards/test_authority.h"

#include <string>

namespace testcards {

inline constexpr auto kPin1 = "246810";
inline constexpr auto kPuk1 = "13579246";
inline constexpr auto kPin2 = "975310";
inline constexpr auto kPuk2 = "86420975";
inline constexpr auto kAdministration = "19283746";
inline constexpr auto kLabel = "Test card";

/// An e-service ID with two keys of this algorithm, under PINs of their own: authentication (iD 45)
/// and signature (iD 46).
cardprofiles::CardProfile product(cardprofiles::KeyAlgorithm algorithm);

foundation::SecretBytes code(std::string_view text);
cardprofiles::CodeSheet codes();

/// Everything from keys to the closed life cycle, as the station's recipe does it: requests signed
/// on the card, certificates from the authority. `issuers` writes the authority's own too.
foundation::Result<void> personalise(cards::PersonalisableCard& card,
                                     const cardprofiles::CardProfile& profile,
                                     const TestAuthority& authority, bool issuers = true);

/// prepare() alone, with the codes above.
foundation::Result<void> prepare(cards::PersonalisableCard& card,
                                 const cardprofiles::CardProfile& profile);

} // namespace testcards
