// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/printer_json.h"

#include <algorithm>

namespace print {

namespace {

/// More than a sheet of A4 is high is no shift.
int readHundredths(JsonReader& reader, const char* name)
{
    constexpr long kMost = 30'000;
    const auto value = reader.number(name);
    if (value < -kMost || value > kMost)
        reader.refuse(name, "is beyond the page");
    return static_cast<int>(std::clamp(value, -kMost, kMost));
}

} // namespace

QJsonObject toJson(const PrinterSettings& printer)
{
    return {{"uri", QString::fromStdString(printer.uri)},
            {"fingerprint", QString::fromStdString(printer.fingerprint)},
            {"answerLimit", static_cast<qint64>(printer.answerLimit.count())},
            {"jobLimit", static_cast<qint64>(printer.jobLimit.count())},
            {"shiftRight", printer.shift.right},
            {"shiftDown", printer.shift.down},
            {"tray", QString::fromStdString(printer.tray)}};
}

PrinterSettings readPrinter(JsonReader reader, JsonReader& parent)
{
    PrinterSettings printer{.uri = reader.text("uri"),
                            .fingerprint = reader.text("fingerprint"),
                            .answerLimit = std::chrono::seconds{reader.number("answerLimit")},
                            .jobLimit = std::chrono::seconds{reader.number("jobLimit")},
                            .shift = {.right = readHundredths(reader, "shiftRight"),
                                      .down = readHundredths(reader, "shiftDown")},
                            .tray = reader.text("tray")};
    if (printer.answerLimit.count() < 1 || printer.jobLimit.count() < 1)
        reader.refuse("answerLimit, jobLimit", "must be at least a second");
    parent.take(reader);
    return printer;
}

} // namespace print
