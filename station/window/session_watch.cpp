// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/session_watch.h"

#include "station/workplace/permission.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace window {
namespace {

constexpr std::chrono::seconds kEvery{1};

bool isTouch(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
           type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

} // namespace

SessionWatch::SessionWatch(DeskThread& desk, std::chrono::milliseconds idleLimit, QObject* parent)
    : QObject{parent}, m_desk{desk}, m_idleLimit{idleLimit}
{
    m_sinceTouch.start();
    QCoreApplication::instance()->installEventFilter(this);
    connect(&m_timer, &QTimer::timeout, this, &SessionWatch::look);
    m_timer.start(kEvery);
}

void SessionWatch::touch()
{
    m_touched = true;
    m_sinceTouch.restart();
}

void SessionWatch::stop()
{
    m_over = true;
    m_timer.stop();
}

bool SessionWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->spontaneous() && isTouch(event->type()))
        touch();
    return QObject::eventFilter(watched, event);
}

void SessionWatch::look()
{
    if (m_over || m_looking)
        return;
    if (m_sinceTouch.elapsed() > m_idleLimit.count())
        return end({foundation::ErrorCode::SessionEnded, "idle"});
    m_looking = true;
    m_desk.run(
        this,
        [touched = std::exchange(m_touched, false)](workplace::Desk& desk) {
            return touched ? workplace::checkSession(desk) : workplace::lookAtSession(desk);
        },
        [this](const foundation::Result<void>& lasts) {
            m_looking = false;
            if (!lasts && (lasts.error().code == foundation::ErrorCode::SessionEnded ||
                           lasts.error().code == foundation::ErrorCode::MemberLocked ||
                           lasts.error().code == foundation::ErrorCode::NotSignedIn))
                end(lasts.error());
        });
}

void SessionWatch::end(const foundation::Error& why)
{
    if (m_over)
        return;
    stop();
    emit ended(why);
}

} // namespace window
