// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>

namespace window {

/// A thread that does one piece of work after another, so that the window waits for nothing.
///
/// Lives in the window's thread; its functions and signals belong there, deliver() to any thread.
class WorkThread : public QObject
{
    Q_OBJECT
public:
    /// `atEnd` runs on the thread after all work: what was opened there is closed there.
    explicit WorkThread(std::function<void()> atEnd = {}, QObject* parent = nullptr);
    /// Asks the work in hand to end (QThread::requestInterruption) and waits for that; what waits
    /// behind it is dropped.
    ~WorkThread() override;

    /// Puts work at the end of the queue.
    void post(std::function<void()> work);

    /// Has `news` run in the window's thread, unless `receiver` is gone by then.
    void deliver(QPointer<QObject> receiver, std::function<void()> news);

    [[nodiscard]] bool isBusy() const { return m_waiting > 0; }

signals:
    void busyChanged(bool busy);
    /// The work threw an exception: a fault of the program.
    void broken(const QString& what);

protected:
    /// What the destructor does, for those whose own members the work uses.
    void finish();

private:
    QThread m_thread;
    QObject m_place; ///< lives in the thread: work is queued to it
    int m_waiting = 0;

    void perform(const std::function<void()>& work);
    void done();
};

} // namespace window
