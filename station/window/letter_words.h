// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/letters/letter.h"
#include "station/window/look.h"
#include "station/workplace/letter_acts.h"

#include <QString>

namespace window {

QString wordFor(letters::LetterState state);
Tone toneOf(letters::LetterState state);
QString wordFor(cardprofiles::LetterTravel travels);

/// Why it is spoiled: a person's words, or the station's in the window's language.
QString reasonOf(const letters::Letter& letter);

/// What became of a letter at the printer, in a sentence.
QString sentenceFor(const print::LetterEvent& event);

} // namespace window
