// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/stock/run.h"

#include <optional>
#include <vector>

namespace stock {

/// Runs of production and their balance (PCI-3). Every change leaves its event in the same unit of
/// work. Holds no state of its own; the Database's thread only.
class RunStore
{
public:
    explicit RunStore(database::Database& database) : m_database{database} {}

    /// Opens a run of this station with blanks taken out of these lots; the answer is its number.
    /// Errors: RunOpen when the station has one, NotFound for a lot.
    foundation::Result<std::uint32_t> open(database::Transaction& transaction,
                                           const std::string& station,
                                           const std::vector<LotCount>& taken,
                                           const audit::Act& act);

    /// More blanks are taken out for an open run. Errors: NotFound, IllegalStep.
    foundation::Result<void> take(database::Transaction& transaction, std::uint32_t number,
                                  const LotCount& more, const std::string& why,
                                  const audit::Act& act);

    /// Blanks of an open run that are lost without their chips being known: missing, or unreadable
    /// and destroyed. Their lot loses them too. Errors: NotFound, IllegalStep; RuleViolated without
    /// its ground, or when so many are not left (PCI-3).
    foundation::Result<void> writeOff(database::Transaction& transaction, std::uint32_t number,
                                      const LotCount& lost, Loss how, const std::string& why,
                                      const audit::Act& act);

    /// Closes a run whose blanks are all accounted for; `returned` are those counted back into the
    /// store. Errors: NotFound, IllegalStep; RunUnbalanced while a card of it is begun or in
    /// quarantine, and when the counts do not come out even.
    foundation::Result<void> close(database::Transaction& transaction, std::uint32_t number,
                                   const std::vector<LotCount>& returned, const audit::Act& act);

    /// The second signature. Errors: NotFound, IllegalStep; RuleViolated for whoever had a hand in
    /// the run or its cards (S-3).
    foundation::Result<void> review(database::Transaction& transaction, std::uint32_t number,
                                    const audit::Act& act);

    /// The station's open run, if it has one.
    foundation::Result<std::optional<Run>> current(const std::string& station);
    /// Errors: NotFound.
    foundation::Result<Run> find(std::uint32_t number);
    /// Their numbers, the first first.
    foundation::Result<std::vector<std::uint32_t>> in(RunState state);
    /// The latest first; those before a number (0: from the last), at most `most`.
    foundation::Result<std::vector<Run>> list(std::uint32_t before, std::uint32_t most);

private:
    database::Database& m_database;

    foundation::Result<Run> openRun(std::uint32_t number);
    foundation::Result<Run> withBlanks(Run run);
};

} // namespace stock
