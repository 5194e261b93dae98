// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/staff/session.h"
#include "station/workplace/workplace.h"

#include <string>

namespace workplace {

/// What lets a program in for a session: 64 hexadecimal digits. Whoever has it is the person.
using SessionToken = foundation::SecretBytes;

/// What a session's token is known by in the book.
std::string tokenHash(const SessionToken& token);

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
