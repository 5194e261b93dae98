// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/sheet_text.h"

#include <QDateTime>

namespace sheets {

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString text(std::int64_t number)
{
    return QString::number(number);
}

QString momentText(foundation::Instant when)
{
    return QDateTime::fromSecsSinceEpoch(when.time_since_epoch().count())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString madeByText(const audit::Act& act)
{
    return Words::tr("Made by %1, %2, %3")
        .arg(text(act.who), text(act.place), momentText(act.when));
}

} // namespace sheets
