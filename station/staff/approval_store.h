// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"
#include "station/staff/approval.h"

namespace staff {

/// What was asked for that takes two in union, and what became of it. The database itself keeps
/// what was decided. Holds no state of its own; the Database's thread only.
class ApprovalStore
{
public:
    explicit ApprovalStore(database::Database& database) : m_database{database} {}

    /// The question of `act.who`; the answer is its number. Errors: AlreadyAsked when the same is
    /// asked already.
    foundation::Result<std::int64_t> ask(database::Transaction& transaction,
                                         const Question& question, const audit::Act& act);
    /// Confirmed, refused or withdrawn by `act.who`; done or failed thereafter. Who may is for the
    /// floor above. Errors: NotFound, IllegalStep, RuleViolated (S-3: confirmed by the asker; a
    /// refusal without its reason).
    foundation::Result<void> decide(database::Transaction& transaction, std::int64_t number,
                                    ApprovalState to, const std::string& why,
                                    const audit::Act& act);

    /// Whether this act on this thing waits for a second person.
    foundation::Result<bool> isAsked(UnionAct act, const std::string& subject);
    /// Errors: NotFound.
    foundation::Result<Approval> find(std::int64_t number);
    /// In a state, or in any; the latest first, those before a number (0: from the last).
    foundation::Result<std::vector<Approval>> list(std::optional<ApprovalState> state,
                                                   std::int64_t before, std::uint32_t most);

private:
    database::Database& m_database;
};

} // namespace staff
