// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/stock/lot.h"

#include <optional>
#include <vector>

namespace stock {

/// The lots in the order book. Every change leaves its event in the same unit of work. Holds no
/// state of its own; the Database's thread only.
class LotStore
{
public:
    explicit LotStore(database::Database& database) : m_database{database} {}

    /// Enters a lot with its blanks, known by their chip serials (upper-case hexadecimal). A blank
    /// A card that the book has already, in no lot, joins this one, whatever became of it. Errors:
    /// AlreadyExists for the lot, and for a chip that is another lot's (every such chip is named).
    foundation::Result<void> receive(database::Transaction& transaction, const Lot& lot,
                                     const std::vector<std::string>& chipSerials,
                                     const audit::Act& act);

    /// Errors: NotFound, IllegalStep, RuleViolated without its ground.
    foundation::Result<void> step(database::Transaction& transaction, const std::string& name,
                                  LotState to, const std::string& why, const audit::Act& act);

    /// The lot lies elsewhere now. Errors: NotFound.
    foundation::Result<void> move(database::Transaction& transaction, const std::string& name,
                                  const std::string& location, const audit::Act& act);

    /// So many of its blanks are not where they should be: after a count, or a run that did not
    /// come out even. Errors: NotFound, RuleViolated without its ground (PCI-3).
    foundation::Result<void> setMissing(database::Transaction& transaction, const std::string& name,
                                        std::int64_t missing, const std::string& why,
                                        const audit::Act& act);

    /// So many of its blanks are no good, and their chips do not say which. Errors: NotFound.
    foundation::Result<void> addUnreadable(database::Transaction& transaction,
                                           const std::string& name, std::int64_t more,
                                           const std::string& why, const audit::Act& act);

    foundation::Result<std::optional<Lot>> find(const std::string& name);
    /// Errors: NotFound.
    foundation::Result<LotStanding> standing(const std::string& name);
    /// Every lot, the one to be used first before others: by last day of use, then by arrival.
    foundation::Result<std::vector<LotStanding>> standings();

private:
    database::Database& m_database;

    foundation::Result<std::vector<std::string>>
    enterBlanks(database::Transaction& transaction, const Lot& lot,
                const std::vector<std::string>& chipSerials, const audit::Act& act);
};

} // namespace stock
