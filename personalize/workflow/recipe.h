// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
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
/// All keys are made before the first request, so that a card torn while its keys are made has
/// spent no certificate. A certificate that the holder fetches later (B1) has no steps here, but
/// its key is made.
Recipe makeRecipe(const cardprofiles::CardProfile& profile, std::size_t caCertificates);

/// "ca", "ca2", ...: the subject under which the issuers' certificates are written, the card's own
/// issuer first.
std::string caSubject(std::size_t index);

} // namespace workflow
