// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/panel.h"

#include <QFrame>

class QLabel;
class QProgressBar;

namespace window {

class StateShape;

/// One reader: what the person does next, in a large word with shape and colour; and while a card
/// is made how far it has come, and for whom.
class ReaderPanel : public QFrame
{
    Q_OBJECT
public:
    explicit ReaderPanel(QWidget* parent = nullptr);

    void showPanel(const production::Panel& panel);

    [[nodiscard]] production::PanelState state() const { return m_state; }
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int progress() const;

private:
    production::PanelState m_state = production::PanelState::Empty;
    QString m_before; ///< what became of the card before, where a person must still see to it
    StateShape* m_sign;
    QLabel* m_reader;
    QLabel* m_word;
    QLabel* m_more;
    QLabel* m_holder;
    QProgressBar* m_progress;

    void layOut();
    void remember(const production::Panel& panel, const QString& outcome);
    void showProgress(const production::Panel& panel);
};

} // namespace window
