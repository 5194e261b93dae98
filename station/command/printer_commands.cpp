// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/views.h"
#include "station/command/words.h"
#include "station/sentences/sentences.h"
#include "station/workplace/printer_acts.h"

namespace command {
namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;
using workplace::Desk;

QString millimetres(std::int64_t hundredths)
{
    return QString::number(static_cast<double>(hundredths) / 100);
}

QJsonObject toJson(const letters::PrinterSetup& setup)
{
    return {{"printer", text(setup.printer)},
            {"station", text(setup.station)},
            {"x", static_cast<double>(setup.shiftRight) / 100},
            {"y", static_cast<double>(setup.shiftDown) / 100},
            {"tray", text(setup.tray)},
            {"changedBy", text(setup.changedBy)},
            {"changedAt", text(foundation::toText(setup.changedAt))}};
}

Result<void> list(Desk& desk, const Console& console)
{
    auto printers = workplace::listPrinters(desk);
    if (!printers)
        return printers.error();
    QJsonArray rows;
    for (const auto& each : *printers)
        rows.append(toJson(each));
    console.list(rows, {{"printer", Words::tr("Printer")},
                        {"station", Words::tr("Station")},
                        {"x", Words::tr("To the right, mm")},
                        {"y", Words::tr("Downwards, mm")},
                        {"tray", Words::tr("Tray")},
                        {"changedBy", Words::tr("Entered by")},
                        {"changedAt", Words::tr("Entered")}});
    return {};
}

Result<void> enter(Desk& desk, const Console& console, const workplace::OffsetWish& wish)
{
    auto setup = workplace::enterOffset(desk, wish);
    if (!setup)
        return setup.error();
    console.say(Words::tr("Pages on %1 are moved %2 mm to the right and %3 mm downwards now. Print "
                          "another calibration sheet to see that it fits.")
                    .arg(text(setup->printer), millimetres(setup->shiftRight),
                         millimetres(setup->shiftDown)),
                toJson(*setup));
    return {};
}

Result<void> calibrate(Desk& desk, const Console& console, const std::string& printer)
{
    auto end = workplace::calibrate(desk, printer);
    if (!end)
        return end.error();
    if (end->state != print::LetterState::Printed)
        return Error{end->error.value_or(ErrorCode::ProgramFailed), end->context};
    console.say(Words::tr("Calibration sheet %1 is printed. What to do with it stands on it.")
                    .arg(text(end->letterNumber)),
                {{"specimen", text(end->letterNumber)}});
    return {};
}

} // namespace

void addCalibration(CommandLine& line, CLI::App& letters)
{
    auto printer = std::make_shared<std::string>();
    line.add(letters, "calibrate", "Print a sheet that the printer's offsets are read from",
             [=](const Common& common) {
                 return atDesk(common, [&](Desk& desk, const Console& console) {
                     return calibrate(desk, console, *printer);
                 });
             })
        .add_option("--printer", *printer, "Its URI, where it is not that of the letters");
}

void addPrinterCommands(CommandLine& line)
{
    auto& group =
        line.group("printers", "Printers, and the offsets that bring a page to its place");
    line.add(group, "list", "List what was entered",
             [](const Common& common) { return atDesk(common, list); });
    auto wish = std::make_shared<workplace::OffsetWish>();
    auto& offset = line.add(
        group, "offset", "Enter what was read off the calibration sheet",
        [=](const Common& common) {
            return atDesk(common, [&](Desk& desk, const Console& console) {
                return enter(desk, console, *wish);
            });
        },
        Needs::Painting);
    offset.add_option("--x", wish->right, "Millimetres to the right: scale A");
    offset.add_option("--y", wish->down, "Millimetres downwards: scale B");
    offset.add_option("--tray", wish->tray,
                      "The printer's name of the tray to use; \"\" for its own choice");
    offset.add_option("--printer", wish->printer, "Its URI, where it is not that of the letters");
}

} // namespace command
