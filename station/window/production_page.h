// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/production/pace.h"
#include "station/window/page.h"
#include "station/window/session.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace window {

class PanelBoard;
class RunStrip;

/// The production line, live: a panel for each reader, how many cards have been made and given up,
/// and how many are left.
class ProductionPage : public Page
{
    Q_OBJECT
public:
    explicit ProductionPage(Session& session, QWidget* parent = nullptr);

    void refresh() override;

    [[nodiscard]] const PanelBoard& board() const { return *m_board; }
    [[nodiscard]] std::size_t made() const { return m_made; }
    [[nodiscard]] std::size_t givenUp() const { return m_givenUp; }
    [[nodiscard]] bool isMaking() const;

    /// A reader's report, as the line sends it.
    void showPanel(const production::Panel& panel);

private:
    Session& m_session;
    RunStrip* m_run; ///< none where no stock is kept
    PanelBoard* m_board;
    QStackedWidget* m_stack; ///< the board, or what to do while it is empty
    QLabel* m_empty;
    QPushButton* m_switch;
    QLabel* m_leftCount;
    QLabel* m_madeCount;
    QLabel* m_givenUpCount;
    QLabel* m_rate;
    QLabel* m_end;
    production::Pace m_pace; ///< since the line was started
    std::size_t m_made = 0;
    std::size_t m_givenUp = 0;
    bool m_serviceAway = false; ///< the smart card service does not answer

    void layOut();
    [[nodiscard]] QWidget* counts();
    void startOrStop();
    void showState();
    void showStanding();
    void showCounts();
    void showPace(std::size_t left);
    void showService(const production::Panel& panel);
};

} // namespace window
