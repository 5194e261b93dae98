// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/staff/member_store.h"

#include "station/audit/event_log.h"
#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_words.h"

namespace database {

template <>
struct Reader<staff::Roles>
{
    static foundation::Result<staff::Roles> read(Cursor& cursor)
    {
        auto text = Reader<std::string>::read(cursor);
        if (!text)
            return text.error();
        auto roles = staff::rolesIn(*text);
        if (!roles)
            return cursor.damaged("unknown role in " + *text);
        return std::move(*roles);
    }
};
template <>
struct Reader<std::vector<std::string>>
{
    static foundation::Result<std::vector<std::string>> read(Cursor& cursor)
    {
        auto text = Reader<std::string>::read(cursor);
        if (!text)
            return text.error();
        return staff::namesIn(*text);
    }
};
template <>
struct Reader<staff::Member> : InOrder<staff::Member, std::string, staff::Roles,
                                       std::vector<std::string>, std::string, staff::MemberState>
{
};
template <>
struct Reader<staff::Credential>
    : InOrder<staff::Credential, std::string, bool, std::optional<foundation::Instant>,
              std::uint32_t, std::optional<foundation::Instant>>
{
};

} // namespace database

namespace staff {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT name, roles, products, identity, state FROM members ";

Subject person(const std::string& name)
{
    return Subject::of(SubjectKind::Person, name);
}

/// A change that must touch the one member.
Result<void> changeOne(Transaction& transaction, const std::string& name, std::string_view sql,
                       const database::Values& given)
{
    auto changed = transaction.change(sql, given);
    if (!changed)
        return changed.error();
    if (*changed == 0)
        return Error{ErrorCode::NotFound, name + " of the staff"};
    return {};
}

} // namespace

Result<void> MemberStore::add(Transaction& transaction, const Member& member, const Act& act)
{
    auto same = findPerson(member.name);
    if (!same)
        return same.error();
    if (*same)
        return Error{ErrorCode::MemberExists, (**same).name};
    auto added = transaction.change(
        "INSERT INTO members (name, name_key, roles, products, identity, state, password, "
        "password_is_code, code_ends_at, wrong_tries, last_wrong_at, added_at, changed_at) "
        "VALUES (?, ?, ?, ?, ?, ?, '', 0, NULL, 0, NULL, ?, ?)",
        values(member.name, audit::personKey(member.name), toText(member.roles),
               toText(member.products), member.identity, member.state, act.when, act.when));
    if (!added)
        return added.error();
    return audit::record(
        transaction, act, person(member.name),
        {"added", {}, std::string{database::storedName(member.state)}, described(member)});
}

Result<void> MemberStore::change(Transaction& transaction, const Member& member, const Act& act)
{
    auto before = find(member.name);
    if (!before)
        return before.error();
    auto changed = changeOne(
        transaction, member.name,
        "UPDATE members SET roles = ?, products = ?, identity = ?, changed_at = ? WHERE name = ?",
        values(toText(member.roles), toText(member.products), member.identity, act.when,
               member.name));
    if (!changed)
        return changed;
    return audit::record(transaction, act, person(member.name),
                         {"roles-changed", {}, {}, describedChange(*before, member)});
}

Result<void> MemberStore::step(Transaction& transaction, const std::string& name, MemberState to,
                               const Act& act, const std::string& reason)
{
    auto member = find(name);
    if (!member)
        return member.error();
    if (member->state == to || (member->state == MemberState::Left && to == MemberState::Locked))
        return foundation::illegalStep("member " + name, database::storedName(member->state),
                                       database::storedName(to));
    auto changed = changeOne(transaction, name,
                             "UPDATE members SET state = ?, wrong_tries = 0, last_wrong_at = NULL, "
                             "changed_at = ? WHERE name = ?",
                             values(to, act.when, name));
    if (!changed)
        return changed;
    return audit::record(transaction, act, person(name), audit::stepped(member->state, to, reason));
}

Result<void> MemberStore::setCredential(Transaction& transaction, const std::string& name,
                                        const Credential& credential, const Act& act)
{
    auto changed = changeOne(transaction, name,
                             "UPDATE members SET password = ?, password_is_code = ?, code_ends_at "
                             "= ?, wrong_tries = 0, last_wrong_at = NULL WHERE name = ?",
                             values(credential.hash, credential.isCode, credential.codeEnds, name));
    if (!changed)
        return changed;
    const auto* what = credential.hash.empty() ? "password-removed"
                       : credential.isCode     ? "code-handed-out"
                                               : "password-chosen";
    return audit::record(transaction, act, person(name), {what, {}, {}, {}});
}

Result<void> MemberStore::countTry(Transaction& transaction, const std::string& name,
                                   foundation::Instant now)
{
    return changeOne(
        transaction, name,
        "UPDATE members SET wrong_tries = wrong_tries + 1, last_wrong_at = ? WHERE name = ?",
        values(now, name));
}

Result<void> MemberStore::forgetTries(Transaction& transaction, const std::string& name)
{
    return changeOne(transaction, name,
                     "UPDATE members SET wrong_tries = 0, last_wrong_at = NULL WHERE name = ?",
                     values(name));
}

Result<std::optional<Member>> MemberStore::findPerson(std::string_view name)
{
    return database::readFirst<Member>(m_database.query(std::string{kSelect} + "WHERE name_key = ?",
                                                        values(audit::personKey(name))));
}

Result<Member> MemberStore::find(const std::string& name)
{
    return database::readOne<Member>(
        m_database.query(std::string{kSelect} + "WHERE name = ?", values(name)),
        name + " of the staff");
}

Result<Credential> MemberStore::credential(const std::string& name)
{
    return database::readOne<Credential>(
        m_database.query("SELECT password, password_is_code, code_ends_at, wrong_tries, "
                         "last_wrong_at FROM members WHERE name = ?",
                         values(name)),
        name + " of the staff");
}

Result<std::vector<Member>> MemberStore::list()
{
    return database::readAll<Member>(m_database.query(std::string{kSelect} + "ORDER BY name_key"));
}

Result<bool> MemberStore::isEmpty()
{
    auto first =
        database::readFirst<std::int64_t>(m_database.query("SELECT 1 FROM members LIMIT 1"));
    return first ? Result<bool>{!first->has_value()} : first.error();
}

} // namespace staff
