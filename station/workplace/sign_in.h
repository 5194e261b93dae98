// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/staff/session.h"
#include "station/workplace/workplace.h"

#include <optional>
#include <string>

namespace workplace {

/// One of the two who begin a station's staff.
struct FirstPerson
{
    std::string name;
    foundation::SecretBytes password;
};

/// The first start: the station's administrator and its responsible issuer, two persons, each with
/// a password of his own (S-3: from then on each change of the staff takes both). Once only, even
/// if the staff's table has been emptied since: the trail knows. Errors: StaffBegun,
/// InvalidIdentifier (a name), PasswordWeak, RuleViolated (one person, or one password).
foundation::Result<void> beginStaff(const Workplace& workplace, const FirstPerson& administrator,
                                    const FirstPerson& issuer);

/// What lets a program in for a session: 64 hexadecimal digits. Whoever has it is the person.
using SessionToken = foundation::SecretBytes;

/// What a session's token is known by in the book.
std::string tokenHash(const SessionToken& token);

/// Signs somebody in with his password. Each try is counted before it is looked at, and stands in
/// the trail. Errors: StaffMissing, SignInRefused, SignInPaused, MemberLocked; PasswordToChoose
/// when it is the one-time code that was handed to him.
foundation::Result<SessionToken> signIn(const Workplace& workplace, const std::string& name,
                                        const foundation::SecretBytes& password);

/// Chooses a password with a one-time code or the old password, which it must not be. Every session
/// of the person ends but for the one that is kept. Errors: as signIn() but PasswordToChoose;
/// PasswordWeak.
foundation::Result<void> choosePassword(const Workplace& workplace, const std::string& name,
                                        const foundation::SecretBytes& codeOrPassword,
                                        const foundation::SecretBytes& password,
                                        std::optional<std::int64_t> keptSession = {});

/// choosePassword(), and signs in. Errors: as choosePassword().
foundation::Result<SessionToken> signInChoosing(const Workplace& workplace, const std::string& name,
                                                const foundation::SecretBytes& codeOrPassword,
                                                const foundation::SecretBytes& password);

/// A session for a member that has proved who it is. For the ways of signing in.
foundation::Result<SessionToken> beginSession(const Workplace& workplace,
                                              database::Database& database,
                                              const std::string& member, staff::SignInMethod method,
                                              const staff::SessionCard& card = {});

/// Ends the session; one that has ended stays ended. Errors: NotSignedIn.
foundation::Result<void> signOut(const Workplace& workplace, const SessionToken& token,
                                 const std::string& why = "signed out");

/// Lower-case hexadecimal of so many fresh random bytes.
foundation::Result<foundation::SecretBytes> drawToken(foundation::RandomSource& random,
                                                      std::size_t bytes);

} // namespace workplace
