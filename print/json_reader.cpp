// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "print/json_reader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

namespace print {

using foundation::Error;
using foundation::ErrorCode;

foundation::Result<JsonReader> JsonReader::parse(std::string_view json)
{
    QJsonParseError error{};
    const auto bytes = QByteArray::fromRawData(json.data(), static_cast<qsizetype>(json.size()));
    const auto document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return Error{.code = ErrorCode::InvalidEncoding,
                     .context = "not a JSON object (at byte " + std::to_string(error.offset) + ")"};
    return JsonReader{document.object(), ""};
}

std::string JsonReader::text(const char* name)
{
    const auto value = optionalText(name);
    if (!value)
        refuse(name, "must be a text");
    return value.value_or("");
}

std::optional<std::string> JsonReader::optionalText(const char* name)
{
    const auto value = m_object.value(QLatin1String{name});
    if (value.isString())
        return value.toString().toStdString();
    return std::nullopt;
}

std::vector<std::string> JsonReader::texts(const char* name)
{
    std::vector<std::string> all;
    const auto value = m_object.value(QLatin1String{name});
    if (!value.isArray())
        refuse(name, "must be a list of texts");
    for (const auto element : value.toArray()) {
        if (!element.isString())
            refuse(name, "must be a list of texts");
        all.push_back(element.toString().toStdString());
    }
    return all;
}

long JsonReader::number(const char* name)
{
    const auto value = optionalNumber(name);
    if (!value)
        refuse(name, "must be a whole number");
    return value.value_or(0);
}

std::optional<long> JsonReader::optionalNumber(const char* name)
{
    const auto value = m_object.value(QLatin1String{name});
    if (!value.isDouble() || value.toDouble() != static_cast<double>(value.toInteger()))
        return std::nullopt;
    return static_cast<long>(value.toInteger());
}

JsonReader JsonReader::object(const char* name)
{
    const auto value = m_object.value(QLatin1String{name});
    if (!value.isObject())
        refuse(name, "must be an object");
    return {value.toObject(), m_path + name + "."};
}

std::vector<JsonReader> JsonReader::objects(const char* name)
{
    std::vector<JsonReader> all;
    const auto value = m_object.value(QLatin1String{name});
    if (!value.isArray())
        refuse(name, "must be a list of objects");
    for (const auto element : value.toArray()) {
        if (!element.isObject())
            refuse(name, "must be a list of objects");
        all.emplace_back(element.toObject(),
                         m_path + name + "[" + std::to_string(all.size()) + "].");
    }
    return all;
}

void JsonReader::take(const JsonReader& part)
{
    if (!m_fault)
        m_fault = part.m_fault;
}

void JsonReader::refuse(const char* name, const std::string& why)
{
    if (!m_fault)
        m_fault = Error{.code = ErrorCode::InvalidEncoding, .context = m_path + name + " " + why};
}

} // namespace print
