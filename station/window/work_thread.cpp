// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/work_thread.h"

#include <exception>
#include <utility>

namespace window {

WorkThread::WorkThread(std::function<void()> atEnd, QObject* parent) : QObject{parent}
{
    m_place.moveToThread(&m_thread);
    if (atEnd)
        connect(&m_thread, &QThread::finished, &m_place, std::move(atEnd), Qt::DirectConnection);
    m_thread.start();
}

WorkThread::~WorkThread()
{
    finish();
}

void WorkThread::finish()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void WorkThread::post(std::function<void()> work)
{
    if (++m_waiting == 1)
        emit busyChanged(true);
    QMetaObject::invokeMethod(
        &m_place,
        [this, work = std::move(work)] {
            if (!QThread::currentThread()->isInterruptionRequested())
                perform(work);
        },
        Qt::QueuedConnection);
}

void WorkThread::perform(const std::function<void()>& work)
{
    try {
        work();
    } catch (const std::exception& fault) {
        const auto what = QString::fromUtf8(fault.what());
        deliver(this, [this, what] { emit broken(what); });
    }
    deliver(this, [this] { done(); });
}

void WorkThread::deliver(QPointer<QObject> receiver, std::function<void()> news)
{
    QMetaObject::invokeMethod(
        this,
        [receiver = std::move(receiver), news = std::move(news)] {
            if (receiver)
                news();
        },
        Qt::QueuedConnection);
}

void WorkThread::done()
{
    if (--m_waiting == 0)
        emit busyChanged(false);
}

} // namespace window
