// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/audit/act.h"
#include "station/database/transaction.h"

#include <optional>

namespace letters {

/// What a station has measured of a printer, by calibrating it.
struct PrinterSetup
{
    std::string station;
    std::string printer;         ///< its URI
    std::int64_t shiftRight = 0; ///< hundredths of a millimetre that each page is moved
    std::int64_t shiftDown = 0;
    std::string tray{};      ///< as the printer calls it; empty: its own choice
    std::string changedBy{}; ///< who entered it
    foundation::Instant changedAt{};
};

/// The offsets of each station's printers, in the order book: so that they are kept with it, and
/// who entered them stands in the trail. The Database's thread only.
class PrinterStore
{
public:
    explicit PrinterStore(database::Database& database) : m_database{database} {}

    /// Absent when nothing was entered for this printer: it prints where it prints.
    foundation::Result<std::optional<PrinterSetup>> find(const std::string& station,
                                                         const std::string& printer);
    foundation::Result<std::vector<PrinterSetup>> list();

    /// Enters or replaces the setup; the act says by whom and when.
    foundation::Result<void> enter(database::Transaction& transaction, const PrinterSetup& setup,
                                   const audit::Act& act);
    /// A calibration sheet of that number has been sent to it.
    foundation::Result<void> recordSpecimen(database::Transaction& transaction,
                                            const std::string& printer, const std::string& number,
                                            const audit::Act& act);

private:
    database::Database& m_database;
};

} // namespace letters
