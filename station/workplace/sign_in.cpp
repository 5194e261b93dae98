// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/sign_in.h"

#include "foundation/digest.h"
#include "foundation/password_hash.h"
#include "station/audit/event_log.h"
#include "station/audit/person.h"
#include "station/audit/step_check.h"
#include "station/staff/member_store.h"
#include "station/staff/password_rules.h"
#include "station/staff/session_store.h"
#include "station/staff/sign_in_pause.h"
#include "station/workplace/permission.h"
#include "station/workplace/still_run.h"

#include <array>

namespace workplace {
namespace {

using audit::Subject;
using audit::SubjectKind;
using database::Database;
using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using foundation::SecretBytes;
using staff::MemberState;
using staff::MemberStore;

constexpr std::size_t kTokenBytes = 32;

/// What a wrong password of nobody is compared with, so that it takes as long
/// as a member's.
constexpr auto kNobodysHash = "scrypt$15$8$1$00000000000000000000000000000000$"
                              "0000000000000000000000000000000000000000000000000000000000000000";

Error refused()
{
    return {ErrorCode::SignInRefused, {}};
}

/// A name in the trail that nobody chose for it: what was typed may have been a
/// password.
Result<void> noteStranger(Database& database, const Workplace& workplace)
{
    return database::inTransaction(database, [&](Transaction& transaction) {
        return audit::record(transaction, workplace.act("station"),
                             Subject::of(SubjectKind::Person, "unknown"), {"sign-in-failed"});
    });
}

/// What so many wrong tries do.
enum class Lock {
    NotYet,
    Now,
    LastOne, ///< whoever does not know the password must not be able to stop the
             ///< station (S-3)
};

Result<Lock> mayLock(Database& database, staff::Member member, std::uint32_t wrongTries)
{
    if (wrongTries < staff::kLockingTries)
        return Lock::NotYet;
    member.state = MemberState::Locked;
    auto run = checkStillRun(database, member);
    if (run)
        return Lock::Now;
    return run.error().code == ErrorCode::RuleViolated ? Result<Lock>{Lock::LastOne} : run.error();
}

Result<void> noteWrong(Database& database, const Workplace& workplace, const staff::Member& member)
{
    return database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        MemberStore members{database};
        const auto act = workplace.act("station");
        auto credential = members.credential(member.name);
        if (!credential)
            return credential.error();
        auto tries = std::to_string(credential->wrongTries) + " wrong";
        auto locks = mayLock(database, member, credential->wrongTries);
        if (!locks)
            return locks.error();
        if (*locks == Lock::LastOne)
            tries += ", not locked: nobody else would run the station";
        if (auto noted =
                audit::record(transaction, act, Subject::of(SubjectKind::Person, member.name),
                              {"sign-in-failed", {}, {}, tries});
            !noted)
            return noted;
        if (*locks != Lock::Now)
            return {};
        return members.step(transaction, member.name, MemberState::Locked, act, tries);
    });
}

/// The member that may try now; its try is counted.
Result<staff::Credential> takeTry(Database& database, const Workplace& workplace,
                                  const staff::Member& member)
{
    const auto now = workplace.clock().now();
    return database::inTransaction(
        database, [&](Transaction& transaction) -> Result<staff::Credential> {
            MemberStore members{database};
            auto credential = members.credential(member.name);
            if (!credential)
                return credential;
            if (const auto until = staff::pausedUntil(*credential, now))
                return Error{ErrorCode::SignInPaused, foundation::toText(*until)};
            if (auto counted = members.countTry(transaction, member.name, now); !counted)
                return counted.error();
            return credential;
        });
}

/// Whether the secret is the member's password or its code.
Result<staff::Credential> checkSecret(Database& database, const Workplace& workplace,
                                      const staff::Member& member, const SecretBytes& secret)
{
    if (member.state != MemberState::Active)
        return Error{ErrorCode::MemberLocked,
                     member.name + ": " + std::string{database::storedName(member.state)}};
    auto credential = takeTry(database, workplace, member);
    if (!credential)
        return credential;
    const auto& hash = credential->hash;
    auto right = foundation::isPassword(secret, hash.empty() ? kNobodysHash : hash);
    if (!right)
        return right.error();
    const bool isOver = credential->codeEnds && *credential->codeEnds < workplace.clock().now();
    if (*right && !hash.empty() && !isOver) {
        auto forgotten = database::inTransaction(database, [&](Transaction& transaction) {
            return MemberStore{database}.forgetTries(transaction, member.name);
        });
        return forgotten ? credential : Result<staff::Credential>{forgotten.error()};
    }
    auto noted = noteWrong(database, workplace, member);
    return noted ? refused() : noted.error();
}

Result<staff::Member> memberNamed(Database& database, const Workplace& workplace,
                                  const std::string& name, const SecretBytes& secret)
{
    MemberStore members{database};
    auto none = members.isEmpty();
    if (!none)
        return none.error();
    if (*none)
        return Error{ErrorCode::StaffMissing, {}};
    auto member = members.findPerson(name);
    if (!member)
        return member.error();
    if (*member)
        return **member;
    [[maybe_unused]] const auto asLong = foundation::isPassword(secret, kNobodysHash);
    auto noted = noteStranger(database, workplace);
    return noted ? refused() : noted.error();
}

Result<void> keepPassword(Database& database, const Workplace& workplace, const std::string& member,
                          const SecretBytes& password, std::optional<std::int64_t> keptSession)
{
    if (auto good = staff::checkPassword(password, member, workplace.settings().stationName); !good)
        return good;
    auto hash = foundation::hashPassword(password, workplace.random());
    if (!hash)
        return hash.error();
    return database::inTransaction(database, [&](Transaction& transaction) -> Result<void> {
        const auto act = workplace.act(member);
        if (auto set =
                MemberStore{database}.setCredential(transaction, member, {.hash = *hash}, act);
            !set)
            return set;
        return staff::SessionStore{database}.endAllOf(transaction, member,
                                                      "the password was changed", act, keptSession);
    });
}

/// The staff's table may have been emptied; the trail may not.
Result<bool> wasBegun(Database& database)
{
    auto none = MemberStore{database}.isEmpty();
    if (!none)
        return none.error();
    if (!*none)
        return true;
    auto events = audit::countOf(database, SubjectKind::Person, "added");
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

std::string tokenHash(const SessionToken& token)
{
    return foundation::sha256Hex(token.view());
}

Result<SessionToken> signIn(const Workplace& workplace, const std::string& name,
                            const SecretBytes& password)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto member = memberNamed(**database, workplace, name, password);
    if (!member)
        return member.error();
    auto credential = checkSecret(**database, workplace, *member, password);
    if (!credential)
        return credential.error();
    if (credential->isCode)
        return Error{ErrorCode::PasswordToChoose, member->name};
    return beginSession(workplace, **database, member->name, staff::SignInMethod::Password);
}

Result<void> choosePassword(const Workplace& workplace, const std::string& name,
                            const SecretBytes& codeOrPassword, const SecretBytes& password,
                            std::optional<std::int64_t> keptSession)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto member = memberNamed(**database, workplace, name, codeOrPassword);
    if (!member)
        return member.error();
    if (auto right = checkSecret(**database, workplace, *member, codeOrPassword); !right)
        return right.error();
    if (password.equals(codeOrPassword)) // somebody else has seen the code
        return Error{ErrorCode::PasswordWeak, "another one than before"};
    return keepPassword(**database, workplace, member->name, password, keptSession);
}

Result<SessionToken> signInChoosing(const Workplace& workplace, const std::string& name,
                                    const SecretBytes& codeOrPassword, const SecretBytes& password)
{
    if (auto chosen = choosePassword(workplace, name, codeOrPassword, password); !chosen)
        return chosen.error();
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto member = MemberStore{**database}.findPerson(name);
    if (!member)
        return member.error();
    return *member
               ? beginSession(workplace, **database, (**member).name, staff::SignInMethod::Password)
               : refused();
}

Result<SessionToken> beginSession(const Workplace& workplace, Database& database,
                                  const std::string& member, staff::SignInMethod method,
                                  const staff::SessionCard& card)
{
    auto token = drawToken(workplace.random(), kTokenBytes);
    if (!token)
        return token;
    const staff::Session session{.member = member,
                                 .station = workplace.settings().stationName,
                                 .method = method,
                                 .card = card};
    auto begun = database::inTransaction(database, [&](Transaction& transaction) {
        return staff::SessionStore{database}.begin(transaction, session, tokenHash(*token),
                                                   workplace.act(member));
    });
    return begun ? std::move(token) : Result<SessionToken>{begun.error()};
}

Result<void> signOut(const Workplace& workplace, const SessionToken& token, const std::string& why)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto session = sessionOf(**database, token);
    if (!session)
        return session.error();
    return database::inTransaction(**database, [&](Transaction& transaction) {
        return staff::SessionStore{**database}.end(transaction, session->number, why,
                                                   workplace.act(session->member));
    });
}

Result<SecretBytes> drawToken(foundation::RandomSource& random, std::size_t bytes)
{
    auto drawn = random.draw(bytes);
    if (!drawn)
        return drawn;
    static constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes token;
    for (const auto byte : drawn->view()) {
        const std::array<std::uint8_t, 2> digits{static_cast<std::uint8_t>(kDigits[byte >> 4U]),
                                                 static_cast<std::uint8_t>(kDigits[byte & 0x0FU])};
        token.append(digits);
    }
    return token;
}

} // namespace workplace
