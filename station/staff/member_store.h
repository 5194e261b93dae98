// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/staff/member.h"

namespace staff {

/// The station's people. Each change leaves its event in the same unit of work; none is ever
/// deleted. Holds no state of its own; the Database's thread only.
class MemberStore
{
public:
    explicit MemberStore(database::Database& database) : m_database{database} {}

    /// Errors: MemberExists when somebody is the same person to audit::isSamePerson().
    foundation::Result<void> add(database::Transaction& transaction, const Member& member,
                                 const audit::Act& act);
    /// New roles, products, identity. Errors: NotFound.
    foundation::Result<void> change(database::Transaction& transaction, const Member& member,
                                    const audit::Act& act);
    /// Errors: NotFound; IllegalStep for a member that has left.
    foundation::Result<void> step(database::Transaction& transaction, const std::string& name,
                                  MemberState to, const audit::Act& act,
                                  const std::string& reason = {});
    /// A new password or code; wrong tries are forgotten. Errors: NotFound.
    foundation::Result<void> setCredential(database::Transaction& transaction,
                                           const std::string& name, const Credential& credential,
                                           const audit::Act& act);
    /// Counts a try as wrong before it is known, so that nobody gets more of them by being quick.
    foundation::Result<void> countTry(database::Transaction& transaction, const std::string& name,
                                      foundation::Instant now);
    /// The password was right: the tries before it are forgotten.
    foundation::Result<void> forgetTries(database::Transaction& transaction,
                                         const std::string& name);

    /// However the name is spelt, as audit::isSamePerson() sees it.
    foundation::Result<std::optional<Member>> findPerson(std::string_view name);
    /// Errors: NotFound.
    foundation::Result<Member> find(const std::string& name);
    foundation::Result<Credential> credential(const std::string& name);
    /// All, in the order of their names.
    foundation::Result<std::vector<Member>> list();
    foundation::Result<bool> isEmpty();

private:
    database::Database& m_database;
};

} // namespace staff
