// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "personalize/cards/myeid/commands.h"

#include <string>
#include <vector>

namespace myeid {

/// A code of the sheet under the reference that the card will know it by.
struct PlacedCode
{
    std::string name;
    Pin pin{};
    commands::NewCode code;
};

/// Every code that the profile asks for, the holder's first, ready for INITIALIZE PIN. Errors:
/// CapabilityMissing (a PIN without a reference, a code of the wrong length), StepFailed when the
/// sheet lacks a code.
foundation::Result<std::vector<PlacedCode>> placeCodes(const cardprofiles::CardProfile& profile,
                                                       const cardprofiles::CodeSheet& sheet);

} // namespace myeid
