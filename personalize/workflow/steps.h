// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/resumption.h"
#include "personalize/workflow/step.h"
#include "personalize/workflow/workbench.h"

#include <string>

namespace workflow {

/// Does one step on the bench. The answer is what the step made, for the journal; an error says why
/// it did not, and leftBy() what that leaves of the card.
foundation::Result<std::string> perform(const Step& step, Workbench& bench);

// One function a step, each in the file named after its group.
/// Puts back on the workbench what a step that an interrupted attempt had done left there. Changes
/// nothing on the card. Errors: CardUnknownState when the card does not have it.
foundation::Result<void> recall(const Step& step, Workbench& bench);

foundation::Result<std::string> lookOver(Workbench& bench);
/// Looks at a card that goes on, puts what its attempt was given on the workbench, and decides.
foundation::Result<Decision> lookOverAgain(Workbench& bench, const Recipe& recipe);
foundation::Result<std::string> admit(Workbench& bench);
/// Puts what the station gives the card on the workbench.
foundation::Result<void> takeUp(Workbench& bench, const Admission& admission,
                                foundation::Instant cardNotAfter);
foundation::Result<std::string> sealCodes(Workbench& bench);
foundation::Result<std::string> prepare(Workbench& bench);
foundation::Result<std::string> generateKey(Workbench& bench, const std::string& keyName);
foundation::Result<std::string> requestCertificate(Workbench& bench,
                                                   const std::string& certificateName);
/// Hands the request on the workbench to the authority; the answer is to come.
void askForCertificate(Workbench& bench, const std::string& certificateName);
/// Waits for the answer to what was asked for last.
foundation::Result<std::string> issueCertificate(Workbench& bench,
                                                 const std::string& certificateName);
foundation::Result<std::string> writeCertificate(Workbench& bench, const std::string& subject);
/// The certificate of that subject, holder's or issuer's; on the workbench from then on.
foundation::Result<cards::CardCertificate> certificateToWrite(Workbench& bench,
                                                              const std::string& subject);
foundation::Result<std::string> writeDirectory(Workbench& bench);
foundation::Result<std::string> closeCard(Workbench& bench);
foundation::Result<std::string> powerCycle(Workbench& bench);

} // namespace workflow
