// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/panel.h"
#include "station/window/panel_words.h"

#include <QFrame>

#include <optional>
#include <string>

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
    /// The card of this order line lies in another reader: this one waits for it no more.
    void forget(const std::string& orderLine);
    /// How large everything is drawn: 1 is for a panel of kPanelSize.
    void setScale(double scale);
    /// Room for the longest text at scale 1, and the least that the smallest scale can do with.
    static constexpr QSize kPanelSize{420, 230};
    static constexpr QSize kLeastSize{318, 180};

    [[nodiscard]] production::PanelState state() const { return m_state; }
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] int progress() const;

private:
    production::PanelState m_state = production::PanelState::Empty;
    double m_scale = 1;
    Tone m_tone = Tone::Waiting;
    /// What became of the card before, where a person must still see to it.
    std::optional<production::Panel> m_before;
    StateShape* m_sign;
    QLabel* m_reader;
    QLabel* m_word;
    QLabel* m_more;
    QLabel* m_holder;
    QProgressBar* m_progress;

    void layOut();
    void remember(const production::Panel& panel);
    [[nodiscard]] bool awaitsItsCard() const;
    [[nodiscard]] PanelFace faceNow(const production::Panel& panel) const;
    void dress();
    void showProgress(const production::Panel& panel);
};

} // namespace window
