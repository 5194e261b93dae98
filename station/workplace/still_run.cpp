// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/still_run.h"

#include "station/audit/step_check.h"
#include "station/staff/member_store.h"

#include <algorithm>

namespace workplace {
namespace {

bool isActive(const staff::Member& member, staff::Role role)
{
    return member.state == staff::MemberState::Active && member.roles.contains(role);
}

} // namespace

foundation::Result<void> checkStillRun(database::Database& database, const staff::Member& after)
{
    auto all = staff::MemberStore{database}.list();
    if (!all)
        return all.error();
    for (const auto role : {staff::Role::Administrator, staff::Role::Issuer}) {
        const bool takesAway = std::ranges::any_of(*all, [&](const staff::Member& member) {
            return member.name == after.name && isActive(member, role) && !isActive(after, role);
        });
        const bool isLeft = std::ranges::any_of(*all, [&](const staff::Member& member) {
            return member.name != after.name && isActive(member, role);
        });
        if (takesAway && !isLeft)
            return audit::ruleViolated("S-3", "the station would have no one left as",
                                       std::string{database::storedName(role)});
    }
    return {};
}

} // namespace workplace
