// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/sealing_job.h"

#include "print/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace print {
namespace {

using foundation::Bytes;
using foundation::Error;
using foundation::ErrorCode;
using foundation::Result;

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string oneLine(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).toStdString();
}

Bytes readBytes(JsonReader& reader, const char* name)
{
    auto bytes = foundation::fromBase64(reader.text(name));
    if (!bytes)
        reader.refuse(name, "is not base64");
    return bytes ? *std::move(bytes) : Bytes{};
}

} // namespace

std::string encode(const SealingJob& job)
{
    QJsonArray codes;
    for (const auto& code : job.codes)
        codes.append(text(code));
    return oneLine({{"request", text(encode(job.request))},
                    {"subject", text(job.subject)},
                    {"envelope", text(foundation::toBase64(job.envelope))},
                    {"recipient", text(job.recipientFile)},
                    {"newSubject", text(job.newSubject)},
                    {"codes", codes}});
}

std::string encode(const SealingAnswer& answer)
{
    if (answer.error)
        return oneLine({{"error", QLatin1String{foundation::nameOf(answer.error->code).data()}},
                        {"context", text(answer.error->context)}});
    if (answer.done)
        return oneLine({{"done", true}});
    return oneLine({{"part", text(foundation::toBase64(answer.part))}});
}

Result<SealingJob> decodeSealingJob(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    SealingJob job;
    const auto request = decodePinLetterRequest(reader->text("request"));
    job.subject = reader->text("subject");
    job.envelope = readBytes(*reader, "envelope");
    job.recipientFile = reader->text("recipient");
    job.newSubject = reader->text("newSubject");
    job.codes = reader->texts("codes");
    if (reader->fault())
        return *reader->fault();
    if (!request)
        return request.error();
    job.request = *request;
    if (job.request.letters.size() > 1 || job.isPage() != job.newSubject.empty())
        return Error{ErrorCode::InvalidEncoding, "either one letter or a new subject"};
    return job;
}

Result<SealingAnswer> decodeSealingAnswer(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    SealingAnswer answer;
    if (const auto error = reader->optionalText("error")) {
        const auto code = foundation::errorCodeNamed(*error);
        answer.error = Error{code.value_or(ErrorCode::ProgramFailed),
                             reader->optionalText("context").value_or(*error)};
    } else if (reader->optionalText("part")) {
        answer.part = readBytes(*reader, "part");
    } else {
        answer.done = true;
    }
    if (reader->fault())
        return *reader->fault();
    return answer;
}

} // namespace print
