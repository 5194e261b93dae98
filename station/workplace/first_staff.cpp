// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/first_staff.h"

#include "foundation/password_hash.h"
#include "station/audit/event_log.h"
#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_store.h"
#include "station/staff/password_rules.h"

namespace workplace {

using database::Database;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using staff::MemberStore;

namespace {

/// The staff's table may have been emptied; the trail may not.
Result<bool> wasBegun(Database& database)
{
    auto none = MemberStore{database}.isEmpty();
    if (!none)
        return none.error();
    if (!*none)
        return true;
    auto events = audit::countOf(database, audit::SubjectKind::Person, "added");
    return events ? Result<bool>{*events > 0} : events.error();
}

struct HashedPerson
{
    staff::Member member;
    std::string hash;
};

Result<HashedPerson> hashed(const Workplace& workplace, const FirstPerson& person, staff::Role role)
{
    auto name = audit::personNamed(person.name);
    if (!name)
        return name.error();
    if (auto good = staff::checkPassword(person.password, *name, workplace.settings().stationName);
        !good)
        return good.error();
    auto hash = foundation::hashPassword(person.password, workplace.random());
    if (!hash)
        return hash.error();
    return HashedPerson{{.name = *name, .roles = {role}}, *hash};
}

} // namespace

Result<void> beginStaff(const Workplace& workplace, const FirstPerson& administrator,
                        const FirstPerson& issuer)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto first = hashed(workplace, administrator, staff::Role::Administrator);
    if (!first)
        return first.error();
    auto second = hashed(workplace, issuer, staff::Role::Issuer);
    if (!second)
        return second.error();
    if (audit::isSamePerson(first->member.name, second->member.name))
        return audit::ruleViolated("S-3", "administrator and issuer are two persons",
                                   first->member.name);
    if (administrator.password.equals(issuer.password))
        return audit::ruleViolated("S-3", "two persons do not share a password",
                                   first->member.name);
    return database::inTransaction(**database, [&](Transaction& transaction) -> Result<void> {
        auto begun = wasBegun(**database);
        if (!begun)
            return begun.error();
        if (*begun)
            return Error{ErrorCode::StaffBegun, {}};
        MemberStore members{**database};
        for (const auto* person : {&*first, &*second}) {
            const auto& name = person->member.name;
            auto act = workplace.act(name);
            act.secondPerson = person == &*first ? second->member.name : first->member.name;
            if (auto added = members.add(transaction, person->member, act); !added)
                return added;
            if (auto set = members.setCredential(transaction, name, {.hash = person->hash}, act);
                !set)
                return set;
        }
        return {};
    });
}

} // namespace workplace
