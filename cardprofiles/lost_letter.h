// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/fault_list.h"
#include "cardprofiles/toml_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cardprofiles {

/// What the holder of a card does whose letter is lost (A41, S-6).
enum class LostLetter {
    NewCard,   ///< orders another card
    PukLetter, ///< orders a letter with the PUK
};

/// What a product's profile says of a lost letter. It is no part of CardProfile: whoever makes the
/// card has nothing to do with it.
struct LostLetterRule
{
    LostLetter means = LostLetter::NewCard;
    std::string templateFile{}; ///< of the letter that is ordered then; empty with NewCard
};

/// Out of the profile's [letter] table.
LostLetterRule readLostLetter(TomlTable& letter);

/// `letters` is where the template must lie.
void checkLostLetter(const CardProfile& profile, const LostLetterRule& rule,
                     const std::filesystem::path& letters, FaultList& faults);

/// What stands on a letter with the PUK alone: "puk1", ...
std::vector<std::string> pukCodes(const LetterProfile& letter);

} // namespace cardprofiles
