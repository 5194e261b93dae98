// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/pin_letter_job.h"

#include "print/printer_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>

namespace print {

namespace {

using foundation::Result;

constexpr std::array kStates{LetterState::Waiting, LetterState::Printing, LetterState::Printed,
                             LetterState::Spoiled, LetterState::Refused};

QJsonArray toArray(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const auto& text : texts)
        array.append(QString::fromStdString(text));
    return array;
}

QJsonObject toObject(const LetterText& text)
{
    return {{"sender", toArray(text.sender)},
            {"recipient", toArray(text.recipient)},
            {"holder", QString::fromStdString(text.holder)},
            {"organisation", QString::fromStdString(text.organisation)},
            {"identityNumber", QString::fromStdString(text.identityNumber)},
            {"productSwedish", QString::fromStdString(text.productSwedish)},
            {"productEnglish", QString::fromStdString(text.productEnglish)},
            {"date", QString::fromStdString(text.date)},
            {"contact", QString::fromStdString(text.contact)}};
}

QJsonObject toObject(const LetterTask& task)
{
    return {{"letter", QString::fromStdString(task.letterNumber)},
            {"template", QString::fromStdString(task.templateFile)},
            {"text", toObject(task.text)},
            {"codes", toArray(task.codes)}};
}

std::string oneLine(const QJsonObject& object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact).toStdString();
}

LetterText readText(JsonReader reader, JsonReader& parent)
{
    LetterText text{.sender = reader.texts("sender"),
                    .recipient = reader.texts("recipient"),
                    .holder = reader.text("holder"),
                    .organisation = reader.text("organisation"),
                    .identityNumber = reader.text("identityNumber"),
                    .productSwedish = reader.text("productSwedish"),
                    .productEnglish = reader.text("productEnglish"),
                    .date = reader.text("date"),
                    .contact = reader.text("contact")};
    parent.take(reader);
    return text;
}

LetterTask readTask(JsonReader& reader)
{
    return {.letterNumber = reader.text("letter"),
            .templateFile = reader.text("template"),
            .envelope = {},
            .text = readText(reader.object("text"), reader),
            .codes = reader.texts("codes")};
}

} // namespace

std::string_view nameOf(LetterState state)
{
    switch (state) {
    case LetterState::Waiting:
        return "waiting";
    case LetterState::Printing:
        return "printing";
    case LetterState::Printed:
        return "printed";
    case LetterState::Spoiled:
        return "spoiled";
    case LetterState::Refused:
        return "refused";
    }
    return "?";
}

std::string encode(const PinLetterRequest& request)
{
    QJsonArray letters;
    for (const auto& task : request.letters)
        letters.append(toObject(task));
    return oneLine({{"printer", toJson(request.printer)},
                    {"key", QJsonObject{{"folder", QString::fromStdString(request.key.folder)},
                                        {"name", QString::fromStdString(request.key.name)}}},
                    {"templateFolder", QString::fromStdString(request.templateFolder)},
                    {"letters", letters}});
}

std::string encode(const LetterEvent& event)
{
    QJsonObject object{{"letter", QString::fromStdString(event.letterNumber)},
                       {"state", QLatin1String{nameOf(event.state).data()}}};
    if (event.error)
        object.insert("error", QLatin1String{foundation::nameOf(*event.error).data()});
    if (!event.context.empty())
        object.insert("context", QString::fromStdString(event.context));
    if (event.job)
        object.insert("job", *event.job);
    return oneLine(object);
}

std::string encode(const EnvelopeAnswer& answer)
{
    QJsonObject object{{"letter", QString::fromStdString(answer.letterNumber)}};
    if (answer.envelope) {
        object.insert("envelope", QString::fromStdString(foundation::toBase64(*answer.envelope)));
    } else {
        const auto& error = answer.envelope.error();
        object.insert("error", QLatin1String{foundation::nameOf(error.code).data()});
        object.insert("context", QString::fromStdString(error.context));
    }
    return oneLine(object);
}

Result<PinLetterRequest> decodePinLetterRequest(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    PinLetterRequest request;
    request.printer = readPrinter(reader->object("printer"), *reader);
    auto key = reader->object("key");
    request.key = {.folder = key.text("folder"), .name = key.text("name")};
    reader->take(key);
    request.templateFolder = reader->text("templateFolder");
    for (auto& letter : reader->objects("letters")) {
        request.letters.push_back(readTask(letter));
        reader->take(letter);
    }
    if (reader->fault())
        return *reader->fault();
    return request;
}

Result<LetterEvent> decodeLetterEvent(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    LetterEvent event{.letterNumber = reader->text("letter")};
    const auto name = reader->text("state");
    const auto state =
        std::ranges::find(kStates, name, [](LetterState each) { return nameOf(each); });
    if (state == kStates.end())
        reader->refuse("state", "is unknown");
    else
        event.state = *state;
    if (const auto error = reader->optionalText("error")) {
        event.error = foundation::errorCodeNamed(*error);
        if (!event.error)
            reader->refuse("error", "is unknown");
    }
    event.context = reader->optionalText("context").value_or("");
    if (const auto job = reader->optionalNumber("job"))
        event.job = static_cast<int>(std::clamp<long>(*job, 0, std::numeric_limits<int>::max()));
    if (reader->fault())
        return *reader->fault();
    return event;
}

Result<EnvelopeAnswer> decodeEnvelopeAnswer(std::string_view json)
{
    auto reader = JsonReader::parse(json);
    if (!reader)
        return reader.error();
    EnvelopeAnswer answer{reader->text("letter"), foundation::Bytes{}};
    if (const auto error = reader->optionalText("error")) {
        const auto code = foundation::errorCodeNamed(*error);
        if (!code)
            reader->refuse("error", "is unknown");
        answer.envelope = foundation::Error{code.value_or(foundation::ErrorCode::ProgramFailed),
                                            reader->optionalText("context").value_or("")};
    } else if (auto envelope = foundation::fromBase64(reader->text("envelope"))) {
        answer.envelope = *std::move(envelope);
    } else {
        reader->refuse("envelope", "is not base64");
    }
    if (reader->fault())
        return *reader->fault();
    return answer;
}

} // namespace print
