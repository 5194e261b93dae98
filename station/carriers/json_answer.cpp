// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/carriers/json_answer.h"

#include <QDateTime>
#include <QJsonDocument>

#include <algorithm>

namespace carriers {
namespace {

using foundation::Error;
using foundation::ErrorCode;

constexpr qsizetype kLongestWord = 64;
constexpr qsizetype kLongestDetail = 500;

bool isPrintable(QChar letter)
{
    return letter.unicode() > 0x20 && letter.unicode() < 0x7F;
}

QString bare(QString item)
{
    return item.remove(' ').toUpper();
}

} // namespace

foundation::Result<QJsonObject> objectIn(const web::Answer& answer, const std::string& where)
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char*>(answer.body.data()),
                                               static_cast<qsizetype>(answer.body.size()));
    QJsonParseError fault{};
    const auto document = QJsonDocument::fromJson(bytes, &fault);
    if (document.isObject())
        return document.object();
    const auto why = fault.error == QJsonParseError::NoError
                         ? std::string{"no JSON object"}
                         : "no JSON: " + fault.errorString().toStdString();
    return Error{ErrorCode::ServiceAnswerWrong,
                 where + ": answered " + std::to_string(answer.status) + " with " + why};
}

std::optional<std::string> wordIn(const QJsonValue& value)
{
    const auto word = value.toString();
    if (word.isEmpty() || word.size() > kLongestWord || !std::ranges::all_of(word, isPrintable))
        return {};
    return word.toStdString();
}

std::string detailIn(const QJsonValue& value)
{
    auto text = value.toString().left(kLongestDetail); // no letter is less than a byte
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    std::ranges::replace_if(
        text, [](QChar letter) { return !letter.isPrint() && !letter.isSurrogate(); }, QChar{' '});
    text = text.trimmed();
    while (text.toUtf8().size() > kLongestDetail)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text.toStdString();
}

std::optional<foundation::Instant> momentIn(const QJsonValue& value, const QTimeZone& zone)
{
    auto moment = QDateTime::fromString(value.toString(), Qt::ISODate);
    if (!moment.isValid())
        return {};
    if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime{moment.date(), moment.time(), zone};
    if (!moment.isValid())
        return {};
    return foundation::Instant{std::chrono::seconds{moment.toSecsSinceEpoch()}};
}

bool isSameItem(const QJsonValue& value, const std::string& label)
{
    return value.isString() && bare(value.toString()) == bare(QString::fromStdString(label));
}

} // namespace carriers
