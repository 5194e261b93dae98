// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/database/transaction.h"
#include "station/letters/letter.h"
#include "station/stock/card_store.h"
#include "station/workplace/desk.h"

namespace workplace {

/// Ends a card for good, in its caller's unit of work: what lies packed is unpacked, its letters
/// that are in the house are spoiled, its certificates are to be revoked, the station's copy of its
/// codes is destroyed. A card in the house that was good is Rejected; one that is on its way or
/// with somebody stays where it is, to be followed, and is worthless. Errors: those of the books.
foundation::Result<void> endCard(database::Transaction& transaction, const stock::Card& card,
                                 const std::string& why, const audit::Act& act);

/// Spoils those of the letters that are in the house, and deletes every envelope that is left of
/// them; one that has left is followed until it has arrived or come back. Errors: those of the
/// books.
foundation::Result<void> spoilLetters(database::Transaction& transaction,
                                      const std::vector<letters::Letter>& letters,
                                      const std::string& why, const audit::Act& act);

/// endCard() for every card that was ever taken for the line; a letter that was ordered by itself
/// (A41) ends without the card that it is for.
foundation::Result<void> endCardsOf(database::Transaction& transaction,
                                    const foundation::OrderLineId& line, const std::string& why,
                                    const audit::Act& act);

/// True when the card has certificates and somebody has decided that all of them end: it is to go
/// to nobody.
foundation::Result<bool> isRevoked(database::Database& database, const std::string& chipSerial);

/// Asks the authority for the revocations that an ending wanted. What it does not confirm now stays
/// wanted (`ca list --state revocation-pending`): the ending stands all the same, so there is no
/// error. The production line and `ca crl` ask again.
void askForRevocations(Desk& desk);

} // namespace workplace
