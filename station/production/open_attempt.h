// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "personalize/workflow/resumption.h"
#include "station/orders/order_store.h"
#include "station/production/line_setup.h"

#include <optional>
#include <string>

namespace production {

/// An attempt to make a card that has not ended: its card is begun, its order line is kept for it,
/// its letter is reserved, and its certificates wait for it.
struct OpenAttempt
{
    orders::LineRecord line;
    std::uint32_t number = 0; ///< of the card's attempts, from 1
    workflow::Resumption resumption;
};

/// The open attempt of this chip, with its codes opened, if this station has one. Errors: those of
/// the database, and of opening the codes.
foundation::Result<std::optional<OpenAttempt>> findOpenAttempt(database::Database& database,
                                                               const LineSetup& setup,
                                                               const std::string& chipSerial);

/// Whether a person of this place is the line's claimant: "STATION" and all of its readers, or
/// "STATION/READER".
bool isClaimedAt(const orders::LineRecord& line, const std::string& place);

/// Frees the lines that are claimed at this place for no card: what claimed them died before a card
/// was taken for them. The answer is how many.
foundation::Result<std::size_t> freeEmptyClaims(database::Database& database,
                                                const std::string& place, const audit::Act& act);

} // namespace production
