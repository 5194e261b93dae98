// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "print/pin_letter_job.h"
#include "station/letters/printer_store.h"
#include "station/workplace/desk.h"

#include <optional>
#include <string>
#include <vector>

namespace workplace {

/// The printer of this station's letters as the settings name it, with what was measured of it.
foundation::Result<print::PrinterSettings> letterPrinter(Desk& desk);
/// The printer of its other papers; the offsets are its own. Errors: SettingsInvalid when the
/// settings name none.
foundation::Result<print::PrinterSettings> paperPrinter(Desk& desk);

/// What is entered for a printer; what is absent stays as it is.
struct OffsetWish
{
    std::optional<double> right{}; ///< millimetres
    std::optional<double> down{};
    std::optional<std::string> tray{};
    std::string printer{}; ///< its URI; empty: that of the letters
};

/// Enters what was read off a calibration sheet. Every template of a card product is tried first.
/// Needs a QGuiApplication. Errors: ShiftTooLarge; NotFound when the station has no such printer;
/// TemplateInvalid; those of the order book.
foundation::Result<letters::PrinterSetup> enterOffset(Desk& desk, const OffsetWish& wish);

/// Of all stations that share the book.
foundation::Result<std::vector<letters::PrinterSetup>> listPrinters(Desk& desk);

/// Has pinletter print a calibration sheet, moved by the present offsets, on the printer of this
/// URI, or that of the letters. No envelope is read for it, and its number is a specimen's: the
/// book confirms and packs no such sheet. Errors: NotFound, LettersPrinting, ProgramFailed; those
/// of the order book.
foundation::Result<print::LetterEvent> calibrate(Desk& desk, const std::string& printer = {});

/// Where the template of the calibration sheet lies.
std::filesystem::path calibrationTemplate(const Workplace& workplace);

} // namespace workplace
