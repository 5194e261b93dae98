// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/permission.h"

#include "station/audit/event_log.h"
#include "station/staff/member_store.h"
#include "station/staff/session_store.h"
#include "station/workplace/card_sign_in.h"
#include "station/workplace/sign_in.h"

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// How exactly the last act of a session is known: not each look at a list is written down.
constexpr std::chrono::seconds kTouchAfter{30};

Result<void> endSession(Desk& desk, const std::string& why)
{
    auto ended = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return staff::SessionStore{*desk.database}.end(transaction, desk.session, why, desk.act());
    });
    return ended ? Result<void>{Error{ErrorCode::SessionEnded, desk.who + ": " + why}} : ended;
}

Result<staff::Member> memberOf(Desk& desk)
{
    auto member = staff::MemberStore{*desk.database}.find(desk.who);
    if (!member)
        return member;
    if (member->state != staff::MemberState::Active)
        return Error{ErrorCode::MemberLocked,
                     desk.who + ": " + std::string{database::storedName(member->state)}};
    return member;
}

/// One that is over is ended in the book.
Result<staff::Session> lastingSession(Desk& desk)
{
    auto session = staff::SessionStore{*desk.database}.find(desk.session);
    if (!session)
        return session;
    if (session->endedAt)
        return Error{ErrorCode::SessionEnded, desk.who + ": " + session->endReason};
    const auto& settings = desk.workplace.settings();
    const auto now = desk.workplace.clock().now();
    const char* over = nullptr;
    if (now - session->usedAt > settings.idleLimit)
        over = "idle";
    else if (now - session->begunAt > settings.sessionLimit)
        over = "too long";
    else if (!checkSessionCard(*session))
        over = "card pulled";
    if (over != nullptr)
        return endSession(desk, over).error();
    if (auto member = memberOf(desk); !member)
        return member.error();
    return session;
}

} // namespace

Result<staff::Session> sessionOf(database::Database& database, const foundation::SecretBytes& token)
{
    auto session = staff::SessionStore{database}.findByToken(tokenHash(token));
    if (!session)
        return session.error();
    if (*session)
        return **session;
    auto none = staff::MemberStore{database}.isEmpty();
    if (!none)
        return none.error();
    return Error{*none ? ErrorCode::StaffMissing : ErrorCode::NotSignedIn, {}};
}

Result<void> lookAtSession(Desk& desk)
{
    auto session = lastingSession(desk);
    return session ? Result<void>{} : session.error();
}

Result<void> checkSession(Desk& desk)
{
    auto session = lastingSession(desk);
    if (!session)
        return session.error();
    const auto now = desk.workplace.clock().now();
    if (now - session->usedAt < kTouchAfter)
        return {};
    return database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return staff::SessionStore{*desk.database}.touch(transaction, desk.session, now);
    });
}

Result<void> mayDo(Desk& desk, staff::Right right, const std::string& product)
{
    if (desk.secondPerson.empty())
        if (auto lasting = checkSession(desk); !lasting)
            return lasting;
    auto member = memberOf(desk);
    if (!member)
        return member.error();
    const auto wanted = std::string{database::storedName(right)};
    const auto refuse = [&](const std::string& why) {
        noteRefusal(desk, audit::Subject::of(audit::SubjectKind::Person, desk.who),
                    wanted + ": " + why);
        return Error{ErrorCode::RightMissing, desk.who + ", " + wanted + ": " + why};
    };
    if (!staff::have(member->roles, right))
        return refuse(staff::toText(staff::rolesWith(right)));
    if (!product.empty() && !member->mayHandle(product))
        return refuse("not for product " + product);
    return {};
}

void noteRefusal(Desk& desk, const audit::Subject& subject, const std::string& what)
{
    auto& database = *desk.database;
    database::afterTransaction(database, [&database, act = desk.act(), subject, what] {
        // A refusal stands whether or not it could be written down.
        (void)database::inTransaction(database, [&](Transaction& transaction) {
            return audit::record(transaction, act, subject, {"refused", {}, {}, what});
        });
    });
}

} // namespace workplace
