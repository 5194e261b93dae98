// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/letters/printer_store.h"

#include "station/audit/event_log.h"
#include "station/database/rows.h"

namespace database {

template <>
struct Reader<letters::PrinterSetup>
    : InOrder<letters::PrinterSetup, std::string, std::string, std::int64_t, std::int64_t,
              std::string, std::string, foundation::Instant>
{
};

} // namespace database

namespace letters {

using audit::Act;
using audit::Subject;
using audit::SubjectKind;
using database::Transaction;
using database::values;
using foundation::Result;

namespace {

constexpr auto kSelect = "SELECT station, printer, shift_right, shift_down, tray, changed_by, "
                         "changed_at FROM printers ";

/// "+150/-50", and the tray where one is named.
std::string written(const PrinterSetup& setup)
{
    const auto number = [](std::int64_t hundredths) {
        return (hundredths > 0 ? "+" : "") + std::to_string(hundredths);
    };
    const auto tray = setup.tray.empty() ? std::string{} : " " + setup.tray;
    return number(setup.shiftRight) + "/" + number(setup.shiftDown) + tray;
}

} // namespace

Result<std::optional<PrinterSetup>> PrinterStore::find(const std::string& station,
                                                       const std::string& printer)
{
    auto found = database::readAll<PrinterSetup>(m_database.query(
        std::string{kSelect} + "WHERE station = ? AND printer = ?", values(station, printer)));
    if (!found)
        return found.error();
    return found->empty() ? std::nullopt : std::optional{found->front()};
}

Result<std::vector<PrinterSetup>> PrinterStore::list()
{
    return database::readAll<PrinterSetup>(
        m_database.query(std::string{kSelect} + "ORDER BY station, printer"));
}

Result<void> PrinterStore::enter(Transaction& transaction, const PrinterSetup& setup,
                                 const Act& act)
{
    auto before = find(setup.station, setup.printer);
    if (!before)
        return before.error();
    auto entered = transaction.change(
        "INSERT INTO printers (station, printer, shift_right, shift_down, tray, changed_by, "
        "changed_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (station, printer) DO UPDATE SET "
        "shift_right = excluded.shift_right, shift_down = excluded.shift_down, tray = "
        "excluded.tray, changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        values(setup.station, setup.printer, setup.shiftRight, setup.shiftDown, setup.tray, act.who,
               act.when));
    if (!entered)
        return entered.error();
    return audit::record(transaction, act, Subject::of(SubjectKind::Printer, setup.printer),
                         {"offset", *before ? written(**before) : "", written(setup), {}});
}

Result<void> PrinterStore::recordSpecimen(Transaction& transaction, const std::string& printer,
                                          const std::string& number, const Act& act)
{
    return audit::record(transaction, act, Subject::of(SubjectKind::Printer, printer),
                         {"calibrated", {}, {}, number});
}

} // namespace letters
