// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/member_change.h"

#include "foundation/password_hash.h"
#include "station/staff/member_card_store.h"
#include "station/staff/member_store.h"
#include "station/staff/session_store.h"
#include "station/workplace/session_token.h"

namespace workplace {

using database::Transaction;
using foundation::Result;
using foundation::SecretBytes;
using staff::Member;
using staff::MemberState;
using staff::MemberStore;

namespace {

constexpr std::chrono::hours kCodeLasts{7 * 24};
constexpr std::size_t kCodeBytes = 8;

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

} // namespace

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

} // namespace workplace
