// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/letter_number.h"
#include "foundation/order_line_id.h"
#include "station/workplace/desk.h"

#include <optional>
#include <string>

namespace workplace {

/// The card, the letter, or both, that a scan means.
struct Contents
{
    foundation::OrderLineId line;
    std::string chipSerial{};
    std::optional<foundation::LetterNumber> letter{};
};

/// Of a card serial or a letter number, trimmed. Errors: NotFound, InvalidIdentifier.
foundation::Result<Contents> contentsOf(Desk& desk, const std::string& scanned);

/// The product that decides how these travel: the line's; of a letter that was ordered by itself
/// (A41) that of the card which it is for. Errors: NotFound, ProfileUnknown.
foundation::Result<const cardprofiles::CardProfile*> productOf(Desk& desk,
                                                               const Contents& contents);

/// B10: a letter that travels with its card is packed with it, whichever of the two was scanned.
foundation::Result<Contents> withCompanion(Desk& desk, Contents contents);

/// The order line that a card was made for; `otherwise` where the book knows no such card. A letter
/// that was ordered by itself (A41) has a line of its own, and its card another.
foundation::Result<foundation::OrderLineId> lineOfCard(database::Database& database,
                                                       const std::string& chipSerial,
                                                       const foundation::OrderLineId& otherwise);

} // namespace workplace
