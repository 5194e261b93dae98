// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/staff_acts.h"

#include "foundation/password_hash.h"
#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_card_store.h"
#include "station/staff/member_store.h"
#include "station/staff/member_words.h"
#include "station/staff/password_rules.h"
#include "station/staff/session_store.h"
#include "station/workplace/permission.h"
#include "station/workplace/sign_in.h"
#include "station/workplace/staff_card_acts.h"
#include "station/workplace/still_run.h"

#include <algorithm>

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

constexpr std::chrono::hours kCodeLasts{7 * 24};
constexpr std::size_t kCodeBytes = 8;

/// What is to be done to a member; its name is that of the JSON's member
/// "change".
enum class Change { Add, Change, Unlock, Dismiss, Reset };
constexpr std::array kChanges{
    cardprofiles::WireName{Change::Add, "add"},
    cardprofiles::WireName{Change::Change, "change"},
    cardprofiles::WireName{Change::Unlock, "unlock"},
    cardprofiles::WireName{Change::Dismiss, "dismiss"},
    cardprofiles::WireName{Change::Reset, "reset"},
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

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

/// A code that lets the member in once, in the book as its hash.
Result<SecretBytes> handOutCode(Desk& desk, Transaction& transaction, const std::string& member)
{
    auto code = drawToken(desk.workplace.random(), kCodeBytes);
    if (!code)
        return code;
    auto hash = foundation::hashPassword(*code, desk.workplace.random());
    if (!hash)
        return hash.error();
    const staff::Credential credential{
        .hash = *hash, .isCode = true, .codeEnds = desk.act().when + kCodeLasts};
    auto set =
        MemberStore{*desk.database}.setCredential(transaction, member, credential, desk.act());
    return set ? std::move(code) : Result<SecretBytes>{set.error()};
}

/// Neither password nor card of somebody who has left are good any more.
Result<void> takeSecrets(Desk& desk, Transaction& transaction, const std::string& member)
{
    staff::MemberCardStore cards{*desk.database};
    auto own = cards.ofMember(member);
    if (!own)
        return own.error();
    for (const auto& card : *own)
        if (auto removed = cards.remove(transaction, card.fingerprint, desk.act()); !removed)
            return removed;
    return MemberStore{*desk.database}.setCredential(transaction, member, {}, desk.act());
}

/// Somebody who had left works here again; what let him in before does not.
Result<void> takeBack(Desk& desk, Transaction& transaction, const std::string& member)
{
    if (auto taken = takeSecrets(desk, transaction, member); !taken)
        return taken;
    return MemberStore{*desk.database}.step(transaction, member, MemberState::Active, desk.act());
}

Result<std::optional<SecretBytes>> perform(Desk& desk, Transaction& transaction, Change change,
                                           const Member& member)
{
    using Code = std::optional<SecretBytes>;
    MemberStore members{*desk.database};
    const auto act = desk.act();
    Result<void> done;
    switch (change) {
    case Change::Add:
        done = members.add(transaction, member, act);
        break;
    case Change::Change:
        done = members.change(transaction, member, act);
        break;
    case Change::Unlock:
        done = members.step(transaction, member.name, MemberState::Active, act);
        break;
    case Change::Dismiss:
        done = members.step(transaction, member.name, MemberState::Left, act);
        if (done)
            done = takeSecrets(desk, transaction, member.name);
        break;
    case Change::Reset:
        if (member.state == MemberState::Left)
            done = takeBack(desk, transaction, member.name);
        break;
    }
    if (!done)
        return done.error();
    if (change != Change::Add)
        if (auto ended = staff::SessionStore{*desk.database}.endAllOf(
                transaction, member.name, "the member was changed", act);
            !ended)
            return ended.error();
    if (change != Change::Add && change != Change::Reset)
        return Code{};
    auto code = handOutCode(desk, transaction, member.name);
    return code ? Result<Code>{Code{std::move(*code)}} : code.error();
}

Result<StaffChange> performNow(Desk& desk, Change change, const Member& asked)
{
    auto member = checkedMember(desk, change, asked);
    if (!member)
        return member.error();
    auto code = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return perform(desk, transaction, change, *member);
    });
    if (!code)
        return code.error();
    return StaffChange{{}, std::move(*code)};
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
