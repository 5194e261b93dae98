// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/fault_list.h"

#include <filesystem>

namespace cardprofiles {

/// Checks what a profile's values must be to one another: references that exist, what the card
/// family can hold, and the rules of the business by their numbers (A30, A54, B1, B7, B9, B10,
/// S-8, S-12). `letters` is the folder of the letter templates.
void checkRules(const CardProfile& profile, const std::filesystem::path& letters,
                FaultList& faults);

/// PINs, PUKs and the administration code: lengths, same_as, differing codes.
void checkCodes(const CardProfile& profile, FaultList& faults);

/// Keys and certificates: PINs and keys that exist, usages that fit, unique ids.
void checkKeys(const CardProfile& profile, FaultList& faults);
void checkCertificates(const CardProfile& profile, FaultList& faults);

/// Every {field} in a template text is known, and an order of this product has it.
void checkFields(const CardProfile& profile, FaultList& faults);

/// The letter: its codes, its layout, how it travels, its template.
void checkLetter(const CardProfile& profile, const std::filesystem::path& letters,
                 FaultList& faults);

} // namespace cardprofiles
