// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"
#include "station/workplace/letter_acts.h"

#include <QFrame>

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace window {

/// One printing of all letters that are ready: how far it has come, and what became of each.
class PrintRun : public QFrame
{
    Q_OBJECT
public:
    explicit PrintRun(Session& session, QWidget* parent = nullptr);

    /// `expected` letters are ready now.
    void start(int expected);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int ended() const { return m_ended; }
    [[nodiscard]] int failed() const { return m_failed; }

signals:
    /// A letter's state has changed.
    void letterChanged();
    void finished();
    void failedWith(const foundation::Error& error);

private:
    Session& m_session;
    bool m_running = false;
    int m_ended = 0;
    int m_failed = 0;
    QLabel* m_heading;
    QProgressBar* m_progress;
    QListWidget* m_results;
    QPushButton* m_close;

    void layOut();
    void take(const print::LetterEvent& event);
    void end(const foundation::Result<std::vector<print::LetterEvent>>& events);
};

} // namespace window
