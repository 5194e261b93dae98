// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "station/letters/letter_store.h"
#include "station/letters/print_run.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"

#include <functional>
#include <optional>
#include <vector>

namespace workplace {

/// All that the filter lets through, but no more than `most`.
foundation::Result<std::vector<letters::Letter>>
listLetters(Desk& desk, const letters::LetterFilter& filter, std::size_t most = kEverything);

/// Has these letters printed by pinletter in a print run of their own, or every letter that is
/// ready when none is named. Each is booked as Printing just before its own envelope leaves this
/// program, so that a program that dies spoils that one alone, and as what pinletter says became of
/// it. `onEvent` hears of each as it happens. The answer is how each ended. When none is named,
/// a letter that may not be printed by this person (S-3) or cannot be now is left as it is, and
/// told of as Refused. Errors: for one that is named: NotFound, IllegalStep (it is not ready),
/// RuleViolated; those of the order book; ProgramFailed: no letter was touched.
foundation::Result<std::vector<print::LetterEvent>>
printLetters(Desk& desk, const std::vector<foundation::LetterNumber>& numbers,
             const std::function<void(const print::LetterEvent&)>& onEvent);

/// A person holds the sheet, by its number, and it is legible; nobody needs to look at a code for
/// that.
foundation::Result<void> confirmLetter(Desk& desk, const foundation::LetterNumber& number);

/// A letter that was confirmed by scanning it.
struct ConfirmedLetter
{
    foundation::LetterNumber number;
    std::optional<std::uint32_t> run; ///< the print run that it came out of
    std::int64_t waiting = 0;         ///< letters of that run that still are to be confirmed
};

/// confirmLetter() for what a scanner delivers; of this print run alone, if one is named. Errors:
/// NotALetter for a card's number, InvalidIdentifier, NotFound, LetterNotOfRun, LetterConfirmed;
/// those of confirmLetter().
foundation::Result<ConfirmedLetter> confirmScanned(Desk& desk, const std::string& scanned,
                                                   std::optional<std::uint32_t> run = {});

/// The latest first, at most so many.
foundation::Result<std::vector<letters::PrintRun>> listPrintRuns(Desk& desk,
                                                                 std::uint32_t most = 500);

struct PrintRunView
{
    letters::PrintRun run;
    std::vector<letters::PrintRunLetter> letters;
};
/// Errors: NotFound.
foundation::Result<PrintRunView> showPrintRun(Desk& desk, std::uint32_t number);

/// The sheet must not reach its holder. It is to be destroyed.
foundation::Result<void> spoilLetter(Desk& desk, const foundation::LetterNumber& number,
                                     const std::string& reason);

} // namespace workplace
