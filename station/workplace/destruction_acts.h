// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/civil_date.h"
#include "station/stock/destruction_store.h"
#include "station/workplace/two_in_union.h"

#include <string>
#include <vector>

namespace workplace {

/// Asks for rejected cards and spoiled letters, as they were scanned, to be entered in the
/// destruction log by two persons who saw them destroyed: the one at the desk, and the one who
/// confirms it (PCI-4; always two). Errors: NotFound, IllegalStep for what is not to be destroyed,
/// RuleViolated (nothing, or a thing twice, or no method), AlreadyAsked when it is asked already.
foundation::Result<AskedFor> destroy(Desk& desk, const std::vector<std::string>& scanned,
                                     const std::string& method);

/// Enters what was confirmed; the JSON is what destroy() has asked with.
foundation::Result<void> performDestruction(Desk& desk, const QJsonObject& arguments);

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
