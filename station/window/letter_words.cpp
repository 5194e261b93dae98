// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/letter_words.h"

#include "station/sentences/sentences.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class LetterWords
{
    Q_DECLARE_TR_FUNCTIONS(LetterWords)
};

QString outcomeOf(const print::LetterEvent& event)
{
    const auto number = fromUtf8(event.letterNumber);
    switch (event.state) {
    case print::LetterState::Waiting:
    case print::LetterState::Printing:
        return LetterWords::tr("%1 is being printed.").arg(number);
    case print::LetterState::Printed:
        return LetterWords::tr("%1 is printed.").arg(number);
    case print::LetterState::Spoiled:
        return LetterWords::tr("%1 is spoiled: destroy what came out.").arg(number);
    case print::LetterState::Refused:
        return LetterWords::tr("%1 was not printed and not opened: it can be printed again.")
            .arg(number);
    }
    return {};
}

/// What the station itself gives as a reason (production/attempt_end); people's words are theirs.
[[maybe_unused]] constexpr auto kGivenUp =
    QT_TRANSLATE_NOOP("LetterWords", "its card was given up");

} // namespace

using letters::LetterState;

QString wordFor(LetterState state)
{
    switch (state) {
    case LetterState::Reserved:
        return LetterWords::tr("reserved");
    case LetterState::Ready:
        return LetterWords::tr("ready to print");
    case LetterState::Published:
        return LetterWords::tr("at the portal");
    case LetterState::Printing:
        return LetterWords::tr("being printed");
    case LetterState::Printed:
        return LetterWords::tr("printed");
    case LetterState::Confirmed:
        return LetterWords::tr("confirmed");
    case LetterState::Sealed:
        return LetterWords::tr("sealed");
    case LetterState::Dispatched:
        return LetterWords::tr("sent");
    case LetterState::Delivered:
        return LetterWords::tr("delivered");
    case LetterState::Returned:
        return LetterWords::tr("returned");
    case LetterState::Lost:
        return LetterWords::tr("lost");
    case LetterState::Spoiled:
        return LetterWords::tr("spoiled");
    case LetterState::Destroyed:
        return LetterWords::tr("destroyed");
    }
    return {};
}

Tone toneOf(LetterState state)
{
    switch (state) {
    case LetterState::Ready:
    case LetterState::Published:
    case LetterState::Printed:
    case LetterState::Confirmed:
        return Tone::Waiting;
    case LetterState::Printing:
        return Tone::Active;
    case LetterState::Sealed:
    case LetterState::Dispatched:
    case LetterState::Delivered:
        return Tone::Good;
    case LetterState::Returned:
    case LetterState::Lost:
        return Tone::Attention;
    case LetterState::Spoiled:
        return Tone::Bad;
    case LetterState::Reserved:
    case LetterState::Destroyed:
        break;
    }
    return Tone::Neutral;
}

QString wordFor(cardprofiles::LetterTravel travels)
{
    switch (travels) {
    case cardprofiles::LetterTravel::Apart:
        return LetterWords::tr("apart from its card");
    case cardprofiles::LetterTravel::WithCard:
        return LetterWords::tr("with its card");
    }
    return {};
}

QString reasonOf(const letters::Letter& letter)
{
    return LetterWords::tr(letter.reason.c_str());
}

QString sentenceFor(const print::LetterEvent& event)
{
    const auto outcome = outcomeOf(event);
    return event.error ? outcome + QLatin1Char{' '} + sentences::sentenceFor(*event.error)
                       : outcome;
}

} // namespace window
