// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/event.h"
#include "station/stock/card_store.h"
#include "station/stock/certificate_store.h"
#include "station/stock/journal_store.h"
#include "station/stock/test_record_store.h"
#include "station/workplace/desk.h"
#include "station/workplace/pages.h"
#include "station/workplace/two_in_union.h"

#include <string>
#include <vector>

namespace workplace {

/// A card's whole record: what it is, its certificates, how it was made, and its proof.
struct CardView
{
    stock::Card card;
    std::vector<stock::Certificate> certificates;
    std::vector<stock::JournalEntry> journal;
    std::vector<stock::TestRecord> proofs;
    std::vector<audit::Event> events; ///< all that happened to it, with who and why
};

/// All that the filter lets through, but no more than `most`.
foundation::Result<std::vector<stock::Card>> listCards(Desk& desk, const stock::CardFilter& filter,
                                                       std::size_t most = kEverything);

/// By card serial (19 digits) or chip serial (hexadecimal). Errors: NotFound.
foundation::Result<stock::Card> findCard(Desk& desk, std::string text);

/// The same, as scanned. Errors: NotFound.
foundation::Result<CardView> showCard(Desk& desk, const std::string& scanned);

/// Gives a card up for good, by card serial or chip serial: one that is ready, returned, begun, or
/// quarantined, or a blank, which then counts as spoiled in the open run that it was taken out for.
/// Its letter is spoiled if it has not left, its certificates are to be revoked, and its order line
/// waits for another card. A begun one only while no reader of this station works. Errors:
/// NotFound, IllegalStep, RuleViolated without a reason, LineRunning.
foundation::Result<AskedFor> rejectCard(Desk& desk, const std::string& scanned,
                                        const std::string& reason);

/// Its holder has activated the card, or was seen to use it (S-11). Errors: NotFound, IllegalStep
/// for a card that is not out, RightMissing.
foundation::Result<void> markCardActivated(Desk& desk, const std::string& scanned);

/// The readers that the smart card service knows now. Errors: PcscUnavailable.
foundation::Result<std::vector<std::string>> listReaders();

} // namespace workplace
