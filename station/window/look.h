// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QColor>

class QApplication;

namespace window {

/// What a state or message means to the person who looks at it. Colour never says it alone: a shape
/// or a word goes with it.
enum class Tone {
    Neutral,   ///< nothing to do, nothing wrong
    Waiting,   ///< somebody is expected to do something
    Active,    ///< the station works
    Good,      ///< done and proven
    Attention, ///< goes on when a person has looked
    Bad,       ///< refused, rejected, spoiled
};

struct ToneColours
{
    QColor ink;   ///< text and shapes on `paper`, at least 4.5:1
    QColor paper; ///< a light ground
    QColor solid; ///< bars and borders; white text on it is at least 4.5:1
};

const ToneColours& coloursOf(Tone tone);

/// Style, palette and style sheet of the whole program.
void applyLook(QApplication& application);

} // namespace window
