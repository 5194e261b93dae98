// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QTranslator>

namespace window {

/// The language of the window's texts, for as long as the object lives: "sv" or "en". English is
/// what the sources say. Lives in the window's thread.
class Translation
{
public:
    explicit Translation(const QString& language);

    [[nodiscard]] const QString& language() const { return m_language; }

private:
    QString m_language;
    QTranslator m_ours;
    QTranslator m_qts; ///< Qt's own texts, where the system has them in this language
};

/// Swedish, unless the user's locale is English.
QString localeLanguage();

} // namespace window
