// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/result.h"
#include "foundation/secret_bytes.h"
#include "print/pin_letter_job.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace print {

/// What pinletter is asked for with --calibrate: one calibration sheet, moved by the shift that the
/// printer has now. There is no envelope in it and no key, and its number is a specimen's.
struct CalibrationRequest
{
    PrinterSettings printer;
    std::string templateFile; ///< with its folder
    std::string number;       ///< SpecimenNumber; also the print job's title
    std::vector<std::string> sender;
    std::string station;
    std::string date; ///< YYYY-MM-DD
};

/// One line of JSON in UTF-8.
std::string encode(const CalibrationRequest& request);
/// Errors: InvalidEncoding, also for a number that is no specimen's.
foundation::Result<CalibrationRequest> decodeCalibrationRequest(std::string_view json);

/// The sheet as a PDF. Needs a QGuiApplication. Errors: as PageTemplate::load and papersToPdf.
foundation::Result<foundation::SecretBytes> calibrationPdf(const CalibrationRequest& request);

/// Prints the sheet in this process and says how it ended; each step is told.
LetterEvent printCalibration(const CalibrationRequest& request,
                             const std::function<void(const LetterEvent&)>& tell);

/// Has it printed by pinletter and waits until it has ended. Errors: ProgramFailed when pinletter
/// could not be started.
foundation::Result<LetterEvent> runCalibration(const std::filesystem::path& pinletter,
                                               const CalibrationRequest& request);

} // namespace print
