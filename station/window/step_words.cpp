// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/step_words.h"

#include "station/window/utf8.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace window {
namespace {

class StepWords
{
    Q_DECLARE_TR_FUNCTIONS(StepWords)
};

struct Words
{
    const char* name;
    const char* words;
};

constexpr auto kSteps = std::to_array<Words>({
    {"look-over", QT_TRANSLATE_NOOP("StepWords", "Looking the card over")},
    {"admit", QT_TRANSLATE_NOOP("StepWords", "Entering the card in the books")},
    {"seal-codes", QT_TRANSLATE_NOOP("StepWords", "Drawing and sealing the codes")},
    {"prepare", QT_TRANSLATE_NOOP("StepWords", "Writing structure and codes")},
    {"generate-key", QT_TRANSLATE_NOOP("StepWords", "Making the key for %1")},
    {"request-certificate", QT_TRANSLATE_NOOP("StepWords", "Requesting the certificate for %1")},
    {"issue-certificate", QT_TRANSLATE_NOOP("StepWords", "Issuing the certificate for %1")},
    {"write-certificate", QT_TRANSLATE_NOOP("StepWords", "Writing the certificate for %1")},
    {"write-directory", QT_TRANSLATE_NOOP("StepWords", "Writing the card's directory")},
    {"close", QT_TRANSLATE_NOOP("StepWords", "Locking the card")},
    {"power-cycle", QT_TRANSLATE_NOOP("StepWords", "Restarting the card")},
    {"prove", QT_TRANSLATE_NOOP("StepWords", "Proving the card")},
});

constexpr auto kSubjects = std::to_array<Words>({
    {"authentication", QT_TRANSLATE_NOOP("StepWords", "authentication")},
    {"signature", QT_TRANSLATE_NOOP("StepWords", "the signature")},
    {"encryption", QT_TRANSLATE_NOOP("StepWords", "encryption")},
    {"ca", QT_TRANSLATE_NOOP("StepWords", "the issuer")},
    {"ca2", QT_TRANSLATE_NOOP("StepWords", "the root issuer")},
});

template <std::size_t Size>
QString lookUp(const std::array<Words, Size>& table, const QString& name)
{
    const auto found = std::ranges::find_if(
        table, [&](const Words& row) { return name == QLatin1String{row.name}; });
    return found == table.end() ? name : StepWords::tr(found->words);
}

} // namespace

QString stepInWords(const std::string& step)
{
    const auto text = fromUtf8(step);
    const auto words = lookUp(kSteps, text.section(QLatin1Char{' '}, 0, 0));
    const auto subject = text.section(QLatin1Char{' '}, 1);
    if (subject.isEmpty())
        return words;
    return words.contains(QLatin1String{"%1"}) ? words.arg(lookUp(kSubjects, subject))
                                               : words + QLatin1Char{' '} + subject;
}

} // namespace window
