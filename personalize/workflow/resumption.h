// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/code_sheet.h"
#include "foundation/clock.h"
#include "personalize/cards/card_family.h"
#include "personalize/workflow/journal.h"
#include "personalize/workflow/recipe.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace workflow {

/// An attempt that was begun and has not ended, as the books have it. It goes on with the same
/// codes, letter and certificates, and with every key that the card has finished.
struct Resumption
{
    Admission admission;
    std::map<std::string, std::string> done{}; ///< what each step made, by nameOf(Step)
    std::set<std::string> refused{};           ///< steps at which the card itself failed before
    cardprofiles::CodeSheet codes{};           ///< opened with the station's production key
    std::vector<cards::CardCertificate> certificates{}; ///< issued for this attempt
    foundation::Instant cardNotAfter{};
};

/// What becomes of a card that was begun. There is no fifth.
enum class Course {
    Continue,   ///< at the first step that is not done
    MakeAgain,  ///< the attempt ends, and another begins on the same card from the start
    Reject,     ///< never to be used
    Quarantine, ///< card and books contradict each other
};

struct Decision
{
    Course course = Course::Quarantine;
    std::string why{}; ///< in technical words; empty for Continue
    foundation::ErrorCode code = foundation::ErrorCode::CardUnknownState; ///< unless Continue
};

/// Decides by what the books say is done and what the card shows. A pure function: no code is
/// tried, nothing is changed.
Decision decide(const Recipe& recipe, const Resumption& resumption,
                const cards::CardCondition& found);

/// Whether the books have this step as done.
bool isDone(const Resumption& resumption, const Step& step);

} // namespace workflow
