// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cardprofiles/card_profile.h"
#include "cardprofiles/code_sheet.h"
#include "foundation/clock.h"
#include "foundation/random_source.h"
#include "personalize/authority/authority.h"
#include "personalize/cards/card_family.h"
#include "personalize/codes/sealed_codes.h"
#include "personalize/proof/proof_request.h"
#include "personalize/workflow/card_at_hand.h"
#include "personalize/workflow/journal.h"
#include "personalize/workflow/resumption.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace workflow {

/// What is to be made: one card of one order line.
struct Assignment
{
    std::string orderLine; ///< the order's number and line, as certificates' references begin
    const cardprofiles::CardProfile* profile = nullptr; ///< outlives the assignment
    authority::FieldValues fields; ///< for the {templates}; card.serial is added on admission
    std::set<std::string> protectedChips; ///< operators' own cards: never a target
};

/// Proves a finished card; supplied so that a test can let it fail.
class Prover
{
public:
    virtual ~Prover() = default;
    /// `request` names its reader; which other readers there are is the prover's to find.
    virtual foundation::Result<proof::ProofReport> prove(proof::ProofRequest request) = 0;
};

/// Everything from outside that making a card needs. The references outlive the run.
struct Tools
{
    CardPlace& place;
    authority::Authority& authority;
    Journal& journal;
    Prover& prover;
    foundation::RandomSource& random;
    const foundation::Clock& clock;
    const codes::Recipients& recipients;
};

/// What lies on the table while one card is made: grows from step to step, and ends with the run.
/// Holds the card's codes in clear, and is the only object of the station that does.
struct Workbench
{
    const Assignment& assignment;
    Tools& tools;
    std::unique_ptr<cards::PersonalisableCard> card;
    cards::CardIdentity identity;
    const Resumption* resumption = nullptr; ///< of a card that goes on
    bool isContactless = false;             ///< as CardAtHand

    cards::LifeCycle lifeCycle = cards::LifeCycle::Unknown; ///< as found
    Admission admission{};
    bool admitted = false;
    authority::FieldValues fields{};
    cards::CardPlan plan{};
    foundation::Instant cardNotAfter{};
    cardprofiles::CodeSheet codes{};
    std::map<std::string, cards::CardPublicKey> publicKeys{};
    std::map<std::string, foundation::Bytes> requests{};
    std::vector<cards::CardCertificate> certificates{};
    std::vector<foundation::Bytes> issuers{}; ///< the authority's chain, as it was at the start
    std::string asked{};                      ///< the certificate that the authority is at
    std::unique_ptr<authority::AskedCertificate> answer{}; ///< to come, for that one
};

} // namespace workflow
