// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/audit/person.h"

#include <QList>
#include <QString>
#include <QStringDecoder>

#include <pwd.h>
#include <unistd.h>

#include <algorithm>

namespace audit {
namespace {

using foundation::Error;
using foundation::ErrorCode;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString folded(std::string_view name)
{
    return fromUtf8(name).normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

/// Who acts in the trail where nobody does, and who is meant where nobody is known.
bool isProgram(const QString& name)
{
    auto word = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    word.remove(' ');
    return word == QLatin1String{"station"} || word == QLatin1String{"unknown"};
}

/// By code point: a letter beyond the first plane is two QChars.
bool isSeen(const QString& name)
{
    return std::ranges::all_of(name.toUcs4(), [](char32_t point) { return QChar::isPrint(point); });
}

} // namespace

foundation::Result<std::string> personNamed(std::string_view text)
{
    QStringDecoder decode{QStringDecoder::Utf8};
    const QString raw = decode(QByteArrayView{text.data(), static_cast<qsizetype>(text.size())});
    if (decode.hasError())
        return Error{ErrorCode::InvalidIdentifier, "a person's name that is not UTF-8"};
    const auto name = raw.normalized(QString::NormalizationForm_C).simplified();
    if (name.isEmpty())
        return Error{ErrorCode::InvalidIdentifier, "a person without a name"};
    if (isProgram(name))
        return Error{ErrorCode::InvalidIdentifier, "a person named as the program is in its trail"};
    if (!isSeen(name))
        return Error{ErrorCode::InvalidIdentifier,
                     "a person's name with characters that are not seen"};
    return name.toStdString();
}

bool isSamePerson(std::string_view one, std::string_view other)
{
    return folded(one) == folded(other);
}

std::string personKey(std::string_view name)
{
    return folded(name).toStdString();
}

const std::string& ownAccount()
{
    static const std::string account = [] {
        const auto* user = getpwuid(getuid());
        return user != nullptr ? std::string{user->pw_name} : std::to_string(getuid());
    }();
    return account;
}

} // namespace audit
