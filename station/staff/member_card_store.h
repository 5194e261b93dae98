// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"
#include "station/staff/member_card.h"

#include <optional>
#include <string>
#include <vector>

namespace staff {

/// The cards that the staff signs in with. Each change leaves its event under the member in the
/// same unit of work. Holds no state of its own; the Database's thread only.
class MemberCardStore
{
public:
    explicit MemberCardStore(database::Database& database) : m_database{database} {}

    /// Errors: StaffCardEntered when somebody has the certificate already.
    foundation::Result<void> add(database::Transaction& transaction, const MemberCard& card,
                                 const audit::Act& act);
    /// Errors: NotFound.
    foundation::Result<void> remove(database::Transaction& transaction,
                                    const std::string& fingerprint, const audit::Act& act);

    foundation::Result<std::optional<MemberCard>> find(const std::string& fingerprint);
    foundation::Result<std::vector<MemberCard>> ofMember(const std::string& member);
    /// Of all members, by their names.
    foundation::Result<std::vector<MemberCard>> list();

private:
    database::Database& m_database;
};

} // namespace staff
