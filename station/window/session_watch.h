// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "foundation/error.h"
#include "station/window/desk_thread.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace window {

/// Sees that a session lasts: it ends when its card is pulled, when nobody has touched keyboard or
/// mouse, nor a card, for as long as the settings allow, and when it was ended elsewhere. Looks
/// every second, at the desk's thread; the window waits for nothing.
class SessionWatch : public QObject
{
    Q_OBJECT
public:
    /// The desk outlives this. `idleLimit`: without a touch for so long the session is ended.
    SessionWatch(DeskThread& desk, std::chrono::milliseconds idleLimit, QObject* parent = nullptr);

    /// Somebody is there: a card came or went.
    void touch();
    /// Looks no more.
    void stop();

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// Once. It is over, and why.
    void ended(const foundation::Error& why);

private:
    DeskThread& m_desk;
    std::chrono::milliseconds m_idleLimit;
    QTimer m_timer;
    QElapsedTimer m_sinceTouch;
    bool m_touched = true; ///< since the last look
    bool m_looking = false;
    bool m_over = false;

    void look();
    void end(const foundation::Error& why);
};

} // namespace window
