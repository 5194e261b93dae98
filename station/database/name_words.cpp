// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/database/name_words.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace database {
namespace {

/// Letters that Unicode does not take apart into a plain one and its signs.
constexpr std::array<std::pair<char16_t, const char*>, 9> kUndivided{{{u'ø', "o"},
                                                                      {u'æ', "ae"},
                                                                      {u'œ', "oe"},
                                                                      {u'ß', "ss"},
                                                                      {u'ð', "d"},
                                                                      {u'đ', "d"},
                                                                      {u'þ', "th"},
                                                                      {u'ł', "l"},
                                                                      {u'ı', "i"}}};

QString small(std::string_view text)
{
    auto letters = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                       .normalized(QString::NormalizationForm_C)
                       .toLower();
    letters.replace(u'-', u' ').replace(u'"', u' ').replace(QChar::Null, u' ');
    return letters.simplified();
}

QString withoutSigns(const QString& text)
{
    QString plain;
    for (const auto letter : text.normalized(QString::NormalizationForm_KD)) {
        if (letter.isMark())
            continue;
        const auto found = std::ranges::find(kUndivided, letter.unicode(),
                                             &std::pair<char16_t, const char*>::first);
        if (found == kUndivided.end())
            plain += letter;
        else
            plain += QLatin1String{found->second};
    }
    return plain;
}

} // namespace

std::string searchedWords(std::string_view name)
{
    const auto words = small(name);
    const auto plain = withoutSigns(words);
    auto all = u' ' + words;
    if (plain != words)
        all += u' ' + plain;
    return all.toStdString();
}

std::string matchExpression(std::string_view typed, WordPlace place)
{
    constexpr qsizetype kTrigram = 3;
    QStringList asked;
    for (const auto& word : small(typed).split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() < kTrigram - 1)
            continue;
        const bool begins = place == WordPlace::Beginning || word.size() < kTrigram;
        asked << (begins ? QStringLiteral("\" %1\"") : QStringLiteral("\"%1\"")).arg(word);
    }
    return asked.join(QStringLiteral(" AND ")).toStdString();
}

} // namespace database
