// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/workplace/escrow_key.h"
#include "station/workplace/two_in_union.h"

#include <optional>
#include <string>

namespace workplace {

/// The product of an order for a new PIN letter (A18, A41): it has no card and no profile.
inline constexpr auto kPukLetterProduct = "PUK-BREV";

/// Orders a letter with the PUK for the holder of a card whose letter is lost (A41): an order of
/// its own, PUK- and the letter's number, whose line is made at once and whose letter is ready to
/// be printed. Pinletter opens the escrow's envelope and seals the PUK alone to the mailroom; this
/// program sees neither. The letter goes where the card's order had its letter sent, and nowhere
/// else (S-6). Letters of the card that are in the house are spoiled. Takes two: the second brings
/// the key when he confirms. Errors: NotFound; RightMissing; RuleViolated: ISO-1 (nobody brought
/// the key), S-6 (the product's lost letter means a new card), S-7 (the card is revoked, or was
/// never finished), PCI-3 (no reason); LetterUnderWay while such a letter is under way;
/// KeyUnusable, EnvelopeNotForUs, EnvelopeDamaged, ProgramFailed: nothing was changed.
foundation::Result<AskedFor> orderPukLetter(Desk& desk, const std::string& scanned,
                                            const std::string& reason,
                                            std::optional<EscrowKey> escrow = {});

} // namespace workplace
