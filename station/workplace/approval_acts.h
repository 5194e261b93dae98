// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/approval.h"
#include "station/workplace/desk.h"
#include "station/workplace/escrow_key.h"
#include "station/workplace/two_in_union.h"

#include <optional>
#include <string>
#include <vector>

namespace workplace {

/// What came of a confirmed question.
struct Confirmation
{
    staff::Approval approval;
    /// A code to hand to the member of the staff whom it lets in, once; for the eyes of the one who
    /// confirmed.
    std::optional<foundation::SecretBytes> oneTimeCode{};
};

/// Those asked for, or in another state; the latest first.
foundation::Result<std::vector<staff::Approval>>
listApprovals(Desk& desk, std::optional<staff::ApprovalState> state, std::int64_t before = 0,
              std::uint32_t most = 500);

/// The second person's yes: what was asked for is done now, in the asker's name with the second
/// person's beside it. Never by the asker, nor by the one whom the card is for; and the asker must
/// still have the right. Whatever becomes of it, a yes is used up. Where escrow is opened, the
/// second person brings its key. Errors: NotFound, IllegalStep, RuleViolated (S-3), RightMissing;
/// those of the act itself, which then stands as failed.
foundation::Result<Confirmation> confirmApproval(Desk& desk, std::int64_t number,
                                                 std::optional<EscrowKey> escrow = {});

/// The second person's no, with its reason. Errors: as confirmApproval().
foundation::Result<void> refuseApproval(Desk& desk, std::int64_t number, const std::string& why);

/// By the one who asked. Errors: NotFound, IllegalStep, RuleViolated for another.
foundation::Result<void> withdrawApproval(Desk& desk, std::int64_t number);

} // namespace workplace
