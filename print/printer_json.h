// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/json_reader.h"
#include "print/pin_letter_job.h"

namespace print {

/// A printer as a member of a request to pinletter.
QJsonObject toJson(const PrinterSettings& printer);
/// Faults are noted in `parent`.
PrinterSettings readPrinter(JsonReader reader, JsonReader& parent);

} // namespace print
