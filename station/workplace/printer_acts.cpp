// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/workplace/printer_acts.h"

#include "foundation/civil_date.h"
#include "foundation/specimen_number.h"
#include "print/calibration.h"
#include "print/shift_check.h"
#include "station/database/running_number.h"
#include "station/workplace/abandoned_letters.h"
#include "station/workplace/permission.h"

#include <cmath>
#include <set>

namespace workplace {
namespace {

using database::Transaction;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using letters::PrinterSetup;
using letters::PrinterStore;

constexpr double kHundredths = 100;
/// A printer that is further off has its paper guides set wrongly.
constexpr double kMostShift = 50; // mm

const std::string& stationOf(const Desk& desk)
{
    return desk.workplace.settings().stationName;
}

Result<print::PrinterSettings> withOffsets(Desk& desk, print::PrinterSettings printer)
{
    auto setup = PrinterStore{*desk.database}.find(stationOf(desk), printer.uri);
    if (!setup)
        return setup.error();
    if (*setup) {
        printer.shift = {.right = static_cast<int>((**setup).shiftRight),
                         .down = static_cast<int>((**setup).shiftDown)};
        printer.tray = (**setup).tray;
    }
    return printer;
}

/// One of the printers that the settings name.
Result<print::PrinterSettings> printerNamed(Desk& desk, const std::string& uri)
{
    const auto& settings = desk.workplace.settings();
    if (uri.empty() || uri == settings.printer)
        return letterPrinter(desk);
    if (uri == settings.paperPrinter)
        return paperPrinter(desk);
    return Error{ErrorCode::NotFound, "the settings name no printer " + uri};
}

std::int64_t hundredthsOf(double millimetres)
{
    return std::llround(millimetres * kHundredths);
}

/// Every paper that this printer makes must stay on the page. What the settings' templates lack is
/// another act's to say.
Result<void> checkTemplates(Desk& desk, const print::PrinterSettings& printer)
{
    const auto& settings = desk.workplace.settings();
    std::set<std::string> files;
    if (printer.uri == settings.printer) {
        for (const auto& profile : desk.workplace.profiles().all())
            files.merge(desk.workplace.profiles().templatesOf(profile));
    }
    for (const auto& file : files) {
        if (auto stays = print::checkShift(settings.letterTemplates / file, printer.shift); !stays)
            return stays;
    }
    return {};
}

Result<std::string> drawSpecimen(Desk& desk, const std::string& printer)
{
    return database::inTransaction(
        *desk.database, [&](Transaction& transaction) -> Result<std::string> {
            auto running = database::drawNumber(transaction, "specimen");
            if (!running)
                return running.error();
            auto number = foundation::SpecimenNumber::assign(*running);
            if (!number)
                return number.error();
            auto recorded = PrinterStore{*desk.database}.recordSpecimen(transaction, printer,
                                                                        number->text(), desk.act());
            return recorded ? Result<std::string>{number->text()} : recorded.error();
        });
}

} // namespace

Result<print::PrinterSettings> letterPrinter(Desk& desk)
{
    const auto& settings = desk.workplace.settings();
    return withOffsets(desk, {.uri = settings.printer,
                              .fingerprint = settings.printerFingerprint,
                              .jobLimit = settings.printLimit});
}

Result<print::PrinterSettings> paperPrinter(Desk& desk)
{
    const auto& settings = desk.workplace.settings();
    if (settings.paperPrinter.empty())
        return Error{ErrorCode::SettingsInvalid, "[papers] printer: the settings name none"};
    return withOffsets(desk, {.uri = settings.paperPrinter,
                              .fingerprint = settings.paperPrinterFingerprint,
                              .jobLimit = settings.printLimit});
}

Result<PrinterSetup> enterOffset(Desk& desk, const OffsetWish& wish)
{
    if (auto may = mayDo(desk, staff::Right::ManageStation); !may)
        return may.error();
    auto printer = printerNamed(desk, wish.printer);
    if (!printer)
        return printer.error();
    PrinterSetup setup{.station = stationOf(desk),
                       .printer = printer->uri,
                       .shiftRight = printer->shift.right,
                       .shiftDown = printer->shift.down,
                       .tray = wish.tray.value_or(printer->tray)};
    for (const auto value : {wish.right.value_or(0), wish.down.value_or(0)}) {
        if (!std::isfinite(value) || std::abs(value) > kMostShift)
            return Error{ErrorCode::ShiftTooLarge, "more than 50 mm"};
    }
    if (wish.right)
        setup.shiftRight = hundredthsOf(*wish.right);
    if (wish.down)
        setup.shiftDown = hundredthsOf(*wish.down);
    printer->shift = {.right = static_cast<int>(setup.shiftRight),
                      .down = static_cast<int>(setup.shiftDown)};
    if (auto stays = checkTemplates(desk, *printer); !stays)
        return stays.error();
    const auto act = desk.act();
    setup.changedBy = act.who;
    setup.changedAt = act.when;
    auto entered = database::inTransaction(*desk.database, [&](Transaction& transaction) {
        return PrinterStore{*desk.database}.enter(transaction, setup, act);
    });
    return entered ? Result<PrinterSetup>{setup} : entered.error();
}

Result<std::vector<PrinterSetup>> listPrinters(Desk& desk)
{
    return PrinterStore{*desk.database}.list();
}

Result<print::LetterEvent> calibrate(Desk& desk, const std::string& uri)
{
    if (auto may = mayDo(desk, staff::Right::ManageStation); !may)
        return may.error();
    auto printer = printerNamed(desk, uri);
    if (!printer)
        return printer.error();
    auto lock = takePrintingLock(desk.workplace);
    if (!lock)
        return lock.error();
    auto number = drawSpecimen(desk, printer->uri);
    if (!number)
        return number.error();
    const auto& settings = desk.workplace.settings();
    return print::runCalibration(
        programBeside("pinletter"),
        {.printer = *std::move(printer),
         .templateFile = calibrationTemplate(desk.workplace).string(),
         .number = *number,
         .sender = settings.sender,
         .station = settings.stationName,
         .date = foundation::toText(foundation::dayOf(desk.workplace.clock().now()))});
}

std::filesystem::path calibrationTemplate(const Workplace& workplace)
{
    return workplace.settings().letterTemplates / "calibration.svg";
}

} // namespace workplace
