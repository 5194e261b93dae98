// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/calibration.h"

#include "foundation/child_process.h"
#include "foundation/specimen_number.h"
#include "print/letter_fields.h"
#include "print/page_run.h"
#include "print/printer_json.h"
#include "print/stationery/paper.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace print {

namespace {

using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

/// Time for what is done once: start and fonts.
constexpr std::chrono::seconds kOverhead{60};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// "+1.5 mm", with the sign that it is entered with.
QString millimetres(int hundredths)
{
    const auto number = QString::number(hundredths / 100.0);
    return (hundredths > 0 ? "+" : "") + number + " mm";
}

stationery::PaperText textOf(const CalibrationRequest& request)
{
    LetterTask letter;
    letter.letterNumber = request.number;
    letter.text.sender = request.sender;
    letter.text.date = request.date;
    stationery::PaperText paper{.fields = fieldLines(letter), .barcode = request.number};
    const auto& printer = request.printer;
    paper.fields["station"] = QStringList{text(request.station)};
    paper.fields["printer"] = QStringList{text(printer.uri)};
    paper.fields["tray"] = QStringList{printer.tray.empty() ? "–" : text(printer.tray)};
    paper.fields["offsetRight"] = QStringList{millimetres(printer.shift.right)};
    paper.fields["offsetDown"] = QStringList{millimetres(printer.shift.down)};
    return paper;
}

} // namespace

std::string encode(const CalibrationRequest& request)
{
    QJsonArray sender;
    for (const auto& line : request.sender)
        sender.append(text(line));
    const QJsonObject object{
        {"printer", toJson(request.printer)}, {"template", text(request.templateFile)},
        {"number", text(request.number)},     {"sender", sender},
        {"station", text(request.station)},   {"date", text(request.date)}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).toStdString();
}

Result<CalibrationRequest> decodeCalibrationRequest(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    CalibrationRequest request{.printer = readPrinter(reader->object("printer"), *reader),
                               .templateFile = reader->text("template"),
                               .number = reader->text("number"),
                               .sender = reader->texts("sender"),
                               .station = reader->text("station"),
                               .date = reader->text("date")};
    if (!foundation::SpecimenNumber::parse(request.number))
        reader->refuse("number", "is not a specimen's");
    if (reader->fault())
        return *reader->fault();
    return request;
}

Result<foundation::SecretBytes> calibrationPdf(const CalibrationRequest& request)
{
    auto page = stationery::PageTemplate::load(request.templateFile);
    if (!page)
        return page.error();
    if (page->kind() != stationery::PaperKind::Calibration)
        return Error{.code = ErrorCode::TemplateInvalid,
                     .context = request.templateFile + " is not a calibration sheet"};
    const stationery::PagePainter painter{*std::move(page)};
    const auto pdf = stationery::papersToPdf(
        painter, {textOf(request)},
        {.title = request.number, .shift = request.printer.shift, .specimen = true});
    if (!pdf)
        return pdf.error();
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(pdf->constData());
    return foundation::SecretBytes::copyOf({bytes, static_cast<std::size_t>(pdf->size())});
}

LetterEvent printCalibration(const CalibrationRequest& request,
                             const std::function<void(const LetterEvent&)>& tell)
{
    const auto pdf = calibrationPdf(request);
    auto end = pdf ? printPage(request.printer, request.number, *pdf, tell)
                   : LetterEvent{.letterNumber = request.number,
                                 .state = LetterState::Refused,
                                 .error = pdf.error().code,
                                 .context = pdf.error().context};
    tell(end);
    return end;
}

Result<LetterEvent> runCalibration(const std::filesystem::path& pinletter,
                                   const CalibrationRequest& request)
{
    foundation::ChildProgram child;
    child.program = pinletter.string();
    child.arguments = {"--calibrate"};
    child.environment = {"LANG=C.UTF-8"};
    const auto input = encode(request);
    child.input.append(foundation::bytesOf(input));
    child.limit = kOverhead + request.printer.jobLimit + 4 * request.printer.answerLimit;
    LetterEvent last{.letterNumber = request.number,
                     .state = LetterState::Refused,
                     .error = ErrorCode::ProgramFailed,
                     .context = "pinletter said nothing"};
    child.onLine = [&](std::string_view line) {
        if (auto event = decodeLetterEvent(line))
            last = *std::move(event);
    };
    const auto outcome = foundation::runChild(std::move(child));
    if (!outcome)
        return outcome.error();
    if (last.state == LetterState::Printing) { // it ended before the sheet did
        last.state = LetterState::Spoiled;
        last.error = ErrorCode::JobLost;
    }
    return last;
}

} // namespace print
