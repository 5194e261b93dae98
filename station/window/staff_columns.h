// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/member.h"
#include "station/staff/member_card.h"
#include "station/staff/session.h"
#include "station/window/table_model.h"

#include <vector>

namespace window {

/// A member of the staff, with the cards to sign in with and where he is signed in.
struct StaffRow
{
    staff::Member member;
    std::vector<staff::MemberCard> cards;
    std::vector<staff::Session> sessions;
};

std::vector<Column<StaffRow>> staffColumns();

} // namespace window
