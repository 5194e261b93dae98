// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/panel.h"
#include "station/window/state_shape.h"

#include <QString>

namespace window {

/// How a reader's state looks and is called.
struct PanelFace
{
    Sign sign;
    Tone tone;
    QString word; ///< short and large: what the person does next
    QString more; ///< a sentence beneath it; may be empty
};

/// The face of a panel that is not making a card shows its state; that of one that is, its step.
PanelFace faceOf(const production::Panel& panel);
/// Of an empty reader whose card was taken out before it was finished.
PanelFace faceOfMissingCard();

} // namespace window
