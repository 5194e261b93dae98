// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/sheets/document.h"
#include "station/stock/destruction_store.h"

namespace sheets {

/// An entry of the destruction log as a protocol (PCI-4): what two persons destroyed, when, where
/// and how, and the lines for both to sign on. `made` is who makes the sheet.
Document destructionSheet(const stock::Destruction& entry, const audit::Act& made);

} // namespace sheets
