// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"
#include "station/staff/session.h"
#include "station/workplace/desk.h"

namespace workplace {

/// The session that was given this token. Errors: StaffMissing where nobody works here yet,
/// NotSignedIn, SessionEnded.
foundation::Result<staff::Session> sessionOf(database::Database& database,
                                             const foundation::SecretBytes& token);

/// Whether the desk's session lasts: not signed out, not idle or open for too long, its card not
/// pulled since, its member not locked. One that is over is ended in the book. Errors:
/// SessionEnded, MemberLocked.
foundation::Result<void> checkSession(Desk& desk);

/// The same, without counting as an act: what merely shows something keeps nobody signed in.
foundation::Result<void> lookAtSession(Desk& desk);

/// Whether the person at the desk may do something, and with this card product, if one is named.
/// Every act asks first. A refusal stands in the trail. While something is carried out that two
/// decided, the one who asked for it must have the right still. Errors: RightMissing, and those of
/// checkSession().
foundation::Result<void> mayDo(Desk& desk, staff::Right right, const std::string& product = {});

/// Writes into the trail that the person at the desk was refused something; where a unit of work is
/// open, when that has ended, which the refusal undoes.
void noteRefusal(Desk& desk, const audit::Subject& subject, const std::string& what);

} // namespace workplace
