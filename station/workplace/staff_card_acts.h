// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/secret_bytes.h"
#include "station/staff/member_card.h"
#include "station/workplace/card_sign_in.h"
#include "station/workplace/desk.h"
#include "station/workplace/two_in_union.h"

#include <string>
#include <vector>

namespace workplace {

/// Lets a member sign in with this card from now on. The member stands by and proves with the PIN
/// that the card is his; its certificate must be one that may sign in here. Takes two, as every
/// change of the staff that lets somebody in. Errors: RightMissing, NotFound; StaffCardEntered
/// for a card that somebody has; SignInRefused when the certificate does not name the member's
/// identity; those of proveCard().
foundation::Result<AskedFor> addStaffCard(Desk& desk, const std::string& name,
                                          const FoundCard& found,
                                          const foundation::SecretBytes& pin,
                                          std::stop_token stop = {});

/// Takes the card away from its member at once, by one administrator, and ends the member's
/// sessions: for a card that is lost. Errors: RightMissing, NotFound.
foundation::Result<void> removeStaffCard(Desk& desk, const std::string& fingerprint);

/// A member's cards, or everybody's. Errors: NotFound for a name that is none.
foundation::Result<std::vector<staff::MemberCard>> listStaffCards(Desk& desk,
                                                                  const std::string& name = {});

/// Whether what was asked for is a card to be added, and adding it once it is confirmed; the JSON
/// is what addStaffCard() has asked with.
bool addsStaffCard(const QJsonObject& arguments);
foundation::Result<void> performStaffCard(Desk& desk, const QJsonObject& arguments);

} // namespace workplace
