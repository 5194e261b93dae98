// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"
#include "station/staff/session.h"
#include "station/workplace/desk.h"
#include "station/workplace/two_in_union.h"

#include <string>
#include <vector>

namespace workplace {

// Every change of the staff takes two, by default an administrator and the responsible issuer.

/// What came of a change: asked for; or done, with the one-time code that lets the person in.
struct StaffChange
{
    AskedFor asked{};
    std::optional<foundation::SecretBytes> oneTimeCode{};
};

/// Somebody new, who is let in by a one-time code and chooses a password with it. Errors:
/// MemberExists, InvalidIdentifier, WordUnknown for a product that there is not.
foundation::Result<StaffChange> addMember(Desk& desk, const staff::Member& member);

/// Other roles, products, identity. Ends the person's sessions. Errors: as addMember(), NotFound;
/// RuleViolated when nobody would be administrator or issuer any more.
foundation::Result<AskedFor> changeMember(Desk& desk, const staff::Member& member);

/// At once, by one administrator, for what cannot wait: nobody is let in as this person. Errors:
/// NotFound, IllegalStep; RuleViolated for oneself, and as changeMember().
foundation::Result<void> lockMember(Desk& desk, const std::string& name, const std::string& why);

/// Lets a locked member in again. Errors: NotFound, IllegalStep.
foundation::Result<AskedFor> unlockMember(Desk& desk, const std::string& name);

/// Works here no more; his password and cards are good no more. Errors: NotFound, IllegalStep;
/// RuleViolated as changeMember().
foundation::Result<AskedFor> dismissMember(Desk& desk, const std::string& name);

/// A new one-time code for who has forgotten his password; the old one is good no more. Takes back
/// who had left, with the roles that he has (changeMember() first gives him others), a code and no
/// card.
foundation::Result<StaffChange> resetPassword(Desk& desk, const std::string& name);

/// The person at the desk chooses another password; his sessions elsewhere end. Errors:
/// SignInRefused, SignInPaused, PasswordWeak.
foundation::Result<void> changeOwnPassword(Desk& desk, const foundation::SecretBytes& old,
                                           const foundation::SecretBytes& chosen);

foundation::Result<std::vector<staff::Member>> listStaff(Desk& desk);
/// Who is at the desk.
foundation::Result<staff::Member> ownMember(Desk& desk);
/// Who is signed in anywhere, the latest first.
foundation::Result<std::vector<staff::Session>> openSessions(Desk& desk);

/// Performs what was confirmed; the JSON is what the acts above have asked with.
foundation::Result<StaffChange> performStaffChange(Desk& desk, const QJsonObject& arguments);

} // namespace workplace
