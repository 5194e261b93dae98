// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "tests/station/support/signed_in.h"

#include "station/staff/member_store.h"
#include "station/workplace/approval_acts.h"
#include "station/workplace/session_file.h"

#include <stdexcept>

namespace support {
namespace {

template <typename T>
T valueOf(foundation::Result<T> result)
{
    if (!result)
        throw std::runtime_error{foundation::describe(result.error())};
    return std::move(*result);
}

} // namespace

staff::Roles everyRole()
{
    staff::Roles roles;
    for (const auto& role : staff::kRoles)
        roles.insert(role.value);
    return roles;
}

workplace::SessionToken signedIn(const workplace::Workplace& workplace, const std::string& who,
                                 const staff::Roles& roles)
{
    const auto database = valueOf(workplace.openDatabase());
    staff::MemberStore members{*database};
    auto member = valueOf(members.findPerson(who));
    if (!member) {
        member = staff::Member{.name = who, .roles = roles};
        const auto added =
            database::inTransaction(*database, [&](database::Transaction& transaction) {
                return members.add(transaction, *member, workplace.act(who));
            });
        if (!added)
            throw std::runtime_error{foundation::describe(added.error())};
    }
    return valueOf(
        workplace::beginSession(workplace, *database, member->name, staff::SignInMethod::Password));
}

workplace::Desk deskOf(const workplace::Workplace& workplace, const std::string& who,
                       const staff::Roles& roles)
{
    const auto token = signedIn(workplace, who, roles);
    return valueOf(workplace::Desk::open(workplace, token));
}

void keepSession(const std::filesystem::path& home, const std::string& who,
                 const std::filesystem::path& file, const staff::Roles& roles)
{
    const auto opened = valueOf(workplace::Workplace::open(home));
    const auto token = signedIn(*opened, who, roles);
    if (auto kept = workplace::keepSession(file, token); !kept)
        throw std::runtime_error{foundation::describe(kept.error())};
}

void confirmAll(workplace::Desk& second)
{
    for (const auto& approval :
         valueOf(workplace::listApprovals(second, staff::ApprovalState::Asked)))
        valueOf(workplace::confirmApproval(second, approval.number));
}

} // namespace support
