// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/sheets/document.h"
#include "station/workplace/dispatch_acts.h"

namespace sheets {

/// A dispatch list for the carrier to sign (A30, A32): its labels and where they go, without the
/// names of those who get them. `made` is who makes the sheet.
Document dispatchSheet(const workplace::DispatchListView& view, const audit::Act& made);

/// The receipt that a holder signs at a desk (S-10): which card, against which document. What is
/// not known yet is written by hand.
Document handOverReceipt(const shipping::Shipment& shipment, const std::string& cardSerial,
                         const audit::Act& made);

} // namespace sheets
