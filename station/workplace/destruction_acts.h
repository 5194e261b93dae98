// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "station/stock/destruction_store.h"
#include "station/workplace/desk.h"

#include <string>
#include <vector>

namespace workplace {

/// Enters in the destruction log what this person and the witness destroyed together (PCI-4):
/// rejected and revoked cards by card or chip serial, spoiled letters by letter number, as scanned.
/// All of it or nothing; the answer is the entry's number. Errors: NotFound, IllegalStep;
/// InvalidIdentifier for the witness's name; RuleViolated without a witness or method.
foundation::Result<std::uint32_t> destroy(Desk& desk, const std::vector<std::string>& scanned,
                                          const std::string& witness, const std::string& method);

/// The chip serials of a lot's rejected cards: a lot that was scrapped is destroyed as a whole.
foundation::Result<std::vector<std::string>> rejectedOfLot(Desk& desk, const std::string& lot);

/// The latest first, at most so many.
foundation::Result<std::vector<stock::Destruction>> listDestructions(Desk& desk,
                                                                     std::uint32_t most = 500);
/// Errors: NotFound.
foundation::Result<stock::Destruction> showDestruction(Desk& desk, std::uint32_t number);

/// A spoiled thing that nobody has destroyed yet.
struct AwaitsDestruction
{
    audit::SubjectKind kind = audit::SubjectKind::Card;
    std::string id;
    std::string why;
    foundation::Instant since{};
    bool late = false; ///< since before today: PCI-4 wants it done on the same day
};
/// Rejected cards, and spoiled letters that were ever sent to a printer; the oldest first.
foundation::Result<std::vector<AwaitsDestruction>> awaitingDestruction(Desk& desk);

} // namespace workplace
