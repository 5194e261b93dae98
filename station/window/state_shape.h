// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/look.h"

#include <QWidget>

namespace window {

/// The shapes that go with colours, so that a state is also known by its form.
enum class Sign {
    Insert,   ///< an arrow into a slot
    Work,     ///< a ring, partly closed
    Tick,     ///< a tick in a disc
    Cross,    ///< a cross in an octagon
    NoEntry,  ///< a bar across a disc
    Warning,  ///< an exclamation mark in a triangle
    Question, ///< a question mark in a diamond
    Again,    ///< an arrow in a circle
    Pause,    ///< two bars
    Note,     ///< an i in a disc
    NoReader, ///< a plug, crossed out
};

/// One shape in the colour of a tone. Decoration: what it means stands beside it in words.
class StateShape : public QWidget
{
    Q_OBJECT
public:
    explicit StateShape(int side, QWidget* parent = nullptr);

    void set(Sign sign, Tone tone);
    void setSide(int side) { setFixedSize(side, side); }
    [[nodiscard]] Sign sign() const { return m_sign; }
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sign m_sign = Sign::Note;
    Tone m_tone = Tone::Neutral;
};

} // namespace window
