// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/sign_in.h"

#include "foundation/password_hash.h"
#include "station/audit/event_log.h"
#include "station/staff/member_store.h"
#include "station/staff/password_rules.h"
#include "station/staff/session_store.h"
#include "station/staff/sign_in_pause.h"
#include "station/workplace/still_run.h"

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

/// What a wrong password of nobody is compared with, so that it takes as long as a member's.
constexpr auto kNobodysHash = "scrypt$15$8$1$00000000000000000000000000000000$"
                              "0000000000000000000000000000000000000000000000000000000000000000";

Error refused()
{
    return {ErrorCode::SignInRefused, {}};
}

/// A name in the trail that nobody chose for it: what was typed may have been a password.
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
    LastOne, ///< whoever does not know the password must not be able to stop the station (S-3)
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

} // namespace

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

} // namespace workplace
