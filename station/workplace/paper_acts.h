// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "print/stationery/paper.h"
#include "station/workplace/desk.h"

#include <string>
#include <vector>

namespace workplace {

/// What the papers around a card and its shipment say, out of the order book. None has a place for
/// a code: codes lie in envelopes that this program cannot open, and PaperText has none.

/// Of a card by its serial or chip serial: receipt, card carrier and covering letter are made of
/// it. Errors: NotFound; RuleViolated for a card that is not whole and its holder's; OrderStopped,
/// OrderCancelled.
foundation::Result<stationery::PaperText> paperOfCard(Desk& desk, const std::string& scanned);

/// Where an order, or a shipment by its number, label or content, goes. Errors: NotFound.
foundation::Result<stationery::PaperText> addressOf(Desk& desk, const std::string& scanned);

/// Prints such a paper, finished as a PDF of a page of so many millimetres, on the station's
/// printer for papers, for whoever may hand over. Errors: SettingsInvalid when the settings name
/// none; those of mayDo().
foundation::Result<print::LetterEvent> printPaper(Desk& desk, const std::string& title,
                                                  const QByteArray& pdf, QSizeF page);

} // namespace workplace
