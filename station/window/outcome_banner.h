// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "station/window/look.h"

#include <QFrame>

class QLabel;

namespace window {

class StateShape;

/// The answer to a scan, to be seen from an arm's length: yes or no by colour, shape and words.
class OutcomeBanner : public QFrame
{
    Q_OBJECT
public:
    explicit OutcomeBanner(QWidget* parent = nullptr);

    /// What is expected next.
    void wait(const QString& word, const QString& sentence);
    void sayYes(const QString& word, const QString& sentence);
    void sayNo(const QString& word, const foundation::Error& error);

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString sentence() const;

private:
    Tone m_tone = Tone::Waiting;
    StateShape* m_sign;
    QLabel* m_word;
    QLabel* m_sentence;

    void say(Tone tone, const QString& word, const QString& sentence);
};

} // namespace window
