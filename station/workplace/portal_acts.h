// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/letters/portal_letter_store.h"
#include "station/workplace/desk.h"

namespace workplace {

/// Whether this letter may go to the portal: its order was not signed on paper and chose SMS or
/// e-mail (A34), and its product's letters may be digital. Errors: RuleViolated (A34).
foundation::Result<void> checkMayGoDigital(Desk& desk, const letters::Letter& letter);

/// Has pinletter make the letter's page and seal it for the portal, instead of printing it. The
/// page leaves pinletter sealed alone. The letter is Published then, and its envelope is deleted.
/// Errors: SettingsInvalid (there is no portal); RuleViolated (A34, S-3, PCI-2),
/// IllegalStep, OrderStopped, OrderCancelled; those of pinletter: the letter is as it was.
foundation::Result<void> publishLetter(Desk& desk, const foundation::LetterNumber& number);

/// A fresh one-time code, for the portal to send by SMS; the earlier one counts no more (A38). Only
/// its salted hash is kept. Errors: NotFound, LetterUsedUp (A40), RuleViolated, SettingsInvalid
/// (there is no portal).
foundation::Result<foundation::SecretBytes> drawLetterCode(Desk& desk,
                                                           const foundation::LetterNumber& number);

/// The letter as it was sealed for the portal (CMS, a PDF inside): three times at most (A40), each
/// time with a code of its own, around which blanks do not count (A38). Each leaves its event.
/// Errors: NotFound; OneTimeCodeWrong, OneTimeCodeOver, LetterUsedUp; RuleViolated; OrderStopped,
/// OrderCancelled.
foundation::Result<foundation::Bytes> fetchLetter(Desk& desk,
                                                  const foundation::LetterNumber& number,
                                                  const foundation::SecretBytes& typed);

/// Deletes what has lain for the portal longer than the settings let it. Says nothing of failures:
/// nobody can fetch it any more, and the next desk tries again.
void endOldDocuments(Desk& desk);

} // namespace workplace
