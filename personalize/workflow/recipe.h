// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "personalize/cards/card_family.h"
#include "personalize/workflow/step.h"

#include <cstddef>
#include <vector>

namespace workflow {

/// The steps from a blank card to a proven one, in order. A value: it can be shown, counted and
/// compared before anything is done.
using Recipe = std::vector<Step>;

/// The recipe of a product. `caCertificates` is how many issuers' certificates there are to write,
/// if the profile wants them.
///
/// What waits for the card is asked of it as early as `signs` allows, what waits for the authority
/// is written as late as it can be (docs/decisions/023): a key's requests are signed before the
/// next key is made, so that the authority works while the card does, and the last certificate is
/// needed only when all others, the issuers' too, are on the card. The runner asks for a
/// certificate as soon as its request is there and the one before is issued; the step
/// IssueCertificate is where the answer is waited for. A certificate that the holder fetches later
/// (B1) has no steps here, but its key is made.
Recipe makeRecipe(const cardprofiles::CardProfile& profile, std::size_t caCertificates,
                  cards::SignsOnce signs);

/// "ca", "ca2", ...: the subject under which the issuers' certificates are written, the card's own
/// issuer first.
std::string caSubject(std::size_t index);

} // namespace workflow
