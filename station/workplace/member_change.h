// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"
#include "station/workplace/staff_acts.h"

namespace workplace {

/// What is to be done to a member of the staff.
enum class Change { Add, Change, Unlock, Dismiss, Reset };

/// The member as it is to be, found in the book where it stands there, if the change may be made
/// now. Errors: NotFound, MemberExists, InvalidIdentifier, IllegalStep; WordUnknown for a product
/// that there is not, or no role; RuleViolated when nobody would run the station any more.
foundation::Result<staff::Member> checkedMember(Desk& desk, Change change, staff::Member member);

/// Checks it and does it, in the name of who is at the desk. Errors: as checkedMember().
foundation::Result<StaffChange> performNow(Desk& desk, Change change, const staff::Member& asked);

} // namespace workplace
