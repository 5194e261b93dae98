// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/staff_acts.h"

#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_store.h"
#include "station/staff/member_words.h"
#include "station/staff/session_store.h"
#include "station/workplace/json_text.h"
#include "station/workplace/member_change.h"
#include "station/workplace/permission.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_card_acts.h"
#include "station/workplace/still_run.h"

#include <array>

namespace workplace {
namespace {

using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using staff::Member;
using staff::MemberState;
using staff::MemberStore;
using staff::UnionAct;

/// The names that an approval's JSON has for them (member "change").
constexpr std::array kChanges{
    cardprofiles::WireName{Change::Add, "add"},
    cardprofiles::WireName{Change::Change, "change"},
    cardprofiles::WireName{Change::Unlock, "unlock"},
    cardprofiles::WireName{Change::Dismiss, "dismiss"},
    cardprofiles::WireName{Change::Reset, "reset"},
};

QJsonObject toJson(Change change, const Member& member)
{
    const auto name = cardprofiles::nameIn(kChanges, change);
    return {{"change", QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))},
            {"name", text(member.name)},
            {"roles", text(staff::toText(member.roles))},
            {"products", text(staff::toText(member.products))},
            {"identity", text(member.identity)}};
}

/// All that the second person confirms.
Result<std::string> described(Desk& desk, Change change, const Member& member)
{
    const auto words = std::string{cardprofiles::nameIn(kChanges, change)};
    if (change == Change::Add || (change == Change::Reset && member.state == MemberState::Left))
        return words + ": " + staff::described(member);
    if (change != Change::Change)
        return words;
    auto before = MemberStore{*desk.database}.find(member.name);
    return before ? words + ": " + staff::describedChange(*before, member)
                  : Result<std::string>{before.error()};
}

Result<StaffChange> inTwo(Desk& desk, Change change, const Member& asked)
{
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may.error();
    auto member = checkedMember(desk, change, asked);
    if (!member)
        return member.error();
    if (!takesTwo(desk, UnionAct::ChangeStaff))
        return performNow(desk, change, *member);
    auto reason = described(desk, change, *member);
    if (!reason)
        return reason.error();
    auto number =
        askFor(desk, UnionAct::ChangeStaff, Subject::of(SubjectKind::Person, member->name),
               toJson(change, *member), *reason);
    if (!number)
        return number.error();
    return StaffChange{*number, {}};
}

Result<AskedFor> withoutCode(Result<StaffChange> change)
{
    return change ? Result<AskedFor>{change->asked} : change.error();
}

} // namespace

Result<StaffChange> performStaffChange(Desk& desk, const QJsonObject& arguments)
{
    if (addsStaffCard(arguments)) {
        auto added = performStaffCard(desk, arguments);
        return added ? Result<StaffChange>{StaffChange{}} : added.error();
    }
    const auto word = [&](const char* key) {
        return arguments[QLatin1String{key}].toString().toStdString();
    };
    const auto change = cardprofiles::valueOf(kChanges, word("change"));
    const auto roles = staff::rolesIn(word("roles"));
    if (!change || !roles)
        return Error{ErrorCode::DatabaseFailed, "an approval that this program did not write"};
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may.error();
    return performNow(desk, *change,
                      {.name = word("name"),
                       .roles = *roles,
                       .products = staff::namesIn(word("products")),
                       .identity = word("identity")});
}

Result<StaffChange> addMember(Desk& desk, const Member& member)
{
    return inTwo(desk, Change::Add, member);
}

Result<AskedFor> changeMember(Desk& desk, const Member& member)
{
    return withoutCode(inTwo(desk, Change::Change, member));
}

Result<AskedFor> unlockMember(Desk& desk, const std::string& name)
{
    return withoutCode(inTwo(desk, Change::Unlock, {.name = name}));
}

Result<AskedFor> dismissMember(Desk& desk, const std::string& name)
{
    return withoutCode(inTwo(desk, Change::Dismiss, {.name = name}));
}

Result<StaffChange> resetPassword(Desk& desk, const std::string& name)
{
    return inTwo(desk, Change::Reset, {.name = name});
}

Result<void> lockMember(Desk& desk, const std::string& name, const std::string& why)
{
    if (auto may = mayDo(desk, staff::Right::ManageStaff); !may)
        return may;
    auto member = checkedMember(desk, Change::Reset, {.name = name});
    if (!member)
        return member.error();
    if (audit::isSamePerson(member->name, desk.who))
        return audit::ruleViolated("S-3", "nobody locks himself out", desk.who);
    member->state = MemberState::Locked;
    return database::inTransaction(*desk.database, [&](Transaction& transaction) -> Result<void> {
        const auto act = desk.act();
        if (auto run = checkStillRun(*desk.database, *member); !run)
            return run;
        if (auto locked = MemberStore{*desk.database}.step(transaction, member->name,
                                                           MemberState::Locked, act, why);
            !locked)
            return locked;
        return staff::SessionStore{*desk.database}.endAllOf(transaction, member->name, "locked",
                                                            act);
    });
}

Result<void> changeOwnPassword(Desk& desk, const SecretBytes& old, const SecretBytes& chosen)
{
    if (auto lasting = checkSession(desk); !lasting)
        return lasting;
    return choosePassword(desk.workplace, desk.who, old, chosen, desk.session);
}

Result<std::vector<Member>> listStaff(Desk& desk)
{
    return MemberStore{*desk.database}.list();
}

Result<Member> ownMember(Desk& desk)
{
    return MemberStore{*desk.database}.find(desk.who);
}

Result<std::vector<staff::Session>> openSessions(Desk& desk)
{
    return staff::SessionStore{*desk.database}.open();
}

} // namespace workplace
