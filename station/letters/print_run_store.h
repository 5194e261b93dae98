// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/letters/print_run.h"

#include <vector>

namespace letters {

/// Print runs in the order book. A run's beginning and end leave their events in the same unit of
/// work; what becomes of a letter leaves its own with the letter. Holds no state of its own; the
/// Database's thread only.
class PrintRunStore
{
public:
    explicit PrintRunStore(database::Database& database) : m_database{database} {}

    /// Begins a run of this station with these letters; the answer is its number. Errors:
    /// AlreadyExists when the station has a run that has not ended.
    foundation::Result<std::uint32_t> begin(database::Transaction& transaction,
                                            const std::string& station, const std::string& printer,
                                            const std::vector<foundation::LetterNumber>& letters,
                                            const audit::Act& act);
    /// Errors: LetterNotOfRun.
    foundation::Result<void> note(database::Transaction& transaction, std::uint32_t run,
                                  const foundation::LetterNumber& letter, PrintFate fate,
                                  const std::string& why = {});
    /// Ends a run; letters whose turn never came are Refused. Errors: NotFound, IllegalStep when it
    /// has ended.
    foundation::Result<void> end(database::Transaction& transaction, std::uint32_t run,
                                 PrintOutcome outcome, const audit::Act& act);

    /// Errors: NotFound.
    foundation::Result<PrintRun> find(std::uint32_t number);
    /// In the order of their numbers.
    foundation::Result<std::vector<PrintRunLetter>> lettersOf(std::uint32_t number);
    /// The latest first; those before a number (0: from the last), at most `most`.
    foundation::Result<std::vector<PrintRun>> list(std::uint32_t before, std::uint32_t most);
    /// The run that has not ended, if the station has one.
    foundation::Result<std::optional<std::uint32_t>> current(const std::string& station);
    /// The latest run that the letter was in.
    foundation::Result<std::optional<std::uint32_t>>
    latestOf(const foundation::LetterNumber& letter);

private:
    database::Database& m_database;
};

} // namespace letters
