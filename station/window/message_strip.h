// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "station/window/look.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace window {

class StateShape;

/// What the window says, in place: one sentence with its technical words below, and perhaps a
/// button for what to do about it. Empty, it takes no room.
class MessageStrip : public QFrame
{
    Q_OBJECT
public:
    explicit MessageStrip(QWidget* parent = nullptr);

    void say(Tone tone, const QString& sentence, const QString& details = {});
    void sayError(const foundation::Error& error);
    /// Adds a button to what is shown now.
    void offer(const QString& label, std::function<void()> act);
    void clear();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString details() const;

private:
    StateShape* m_sign;
    QLabel* m_sentence;
    QLabel* m_details;
    QPushButton* m_offer;
    QPushButton* m_close;
    std::function<void()> m_act;

    void layOut();
};

} // namespace window
