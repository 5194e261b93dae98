// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_store.h"
#include "station/staff/member_words.h"
#include "station/workplace/member_change.h"
#include "station/workplace/still_run.h"

namespace workplace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using staff::Member;
using staff::MemberState;
using staff::MemberStore;

namespace {

Result<void> checkProducts(const Desk& desk, const Member& member)
{
    for (const auto& product : member.products)
        if (auto known = desk.workplace.profiles().find(product); !known)
            return Error{ErrorCode::WordUnknown, "product \"" + product + "\""};
    return {};
}

/// The one in the book, with what is asked for.
Result<Member> knownMember(MemberStore& members, Change change, Member member)
{
    auto found = members.findPerson(member.name);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorCode::NotFound, member.name + " of the staff"};
    if (change != Change::Change)
        member = **found;
    member.name = (**found).name;
    member.state = (**found).state;
    if (change == Change::Unlock && member.state != MemberState::Locked)
        return foundation::illegalStep("member " + member.name, database::storedName(member.state),
                                       database::storedName(MemberState::Active));
    return member;
}

} // namespace

Result<Member> checkedMember(Desk& desk, Change change, Member member)
{
    MemberStore members{*desk.database};
    if (change == Change::Add) {
        auto name = audit::personNamed(member.name);
        if (!name)
            return name.error();
        member.name = *name;
        auto same = members.findPerson(member.name);
        if (!same)
            return same.error();
        if (*same)
            return Error{ErrorCode::MemberExists, (**same).name};
    } else {
        auto known = knownMember(members, change, std::move(member));
        if (!known)
            return known;
        member = std::move(*known);
    }
    if (auto known = checkProducts(desk, member); !known)
        return known.error();
    if (member.roles.empty())
        return Error{ErrorCode::WordUnknown, "no role for " + member.name};
    if (change == Change::Add || change == Change::Change) {
        auto identity = staff::identityIn(member.identity);
        if (!identity)
            return identity.error();
        member.identity = *identity;
    }
    if (change == Change::Change || change == Change::Dismiss) {
        auto after = member;
        if (change == Change::Dismiss)
            after.state = MemberState::Left;
        if (auto run = checkStillRun(*desk.database, after); !run)
            return run.error();
    }
    return member;
}

} // namespace workplace
