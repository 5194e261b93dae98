// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace window {

Translation::Translation(const QString& language) : m_language{language}
{
    QLocale::setDefault(QLocale{
        language == QLatin1String{"en"} ? QLocale::English : QLocale::Swedish, QLocale::Sweden});
    if (m_qts.load(QStringLiteral("qtbase_") + language,
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(QStringLiteral(":/i18n/cardstation_") + language))
        QCoreApplication::installTranslator(&m_ours);
}

QString localeLanguage()
{
    const auto system = QLocale::system();
    const bool english = system.language() == QLocale::English;
    return english ? QStringLiteral("en") : QStringLiteral("sv");
}

} // namespace window
