// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/staff/role.h"
#include "station/window/session.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace window {

class MessageStrip;
class SessionWatch;
class Page;
class ProductionPage;

/// The window of an open station: a list of pages at the left, the chosen one beside it, and who
/// works where at the bottom. Owns the session.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// Shows what somebody with these roles works with.
    MainWindow(std::unique_ptr<Session> session, const staff::Roles& roles);
    ~MainWindow() override;

    [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }
    void choosePage(int index);
    /// By its title; stays where it is when there is no such page.
    void choosePage(const QString& title);
    [[nodiscard]] QString chosenPage() const;
    [[nodiscard]] const std::string& who() const;

    /// Signs out, and leaves the screen to who comes next. Cards in the readers end at the step
    /// that they are at, and go on when they are in again; letters that are being printed are
    /// printed to the end. The window closes when that has happened.
    void leave(const QString& why, const std::string& reason);

signals:
    /// Nobody is signed in here any more.
    void left(const QString& why);
    /// After left(): nothing is at work in it any more.
    void closed();

protected:
    /// Closes at once when nothing is at work; else says what is, and closes when that has ended.
    void closeEvent(QCloseEvent* event) override;

private:
    std::unique_ptr<Session> m_session;
    std::vector<Page*> m_pages;
    ProductionPage* m_production = nullptr;
    MessageStrip* m_strip;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QTimer m_refresh;
    SessionWatch* m_watch;
    bool m_closing = false; ///< a person wishes to close, and something is still at work
    bool m_left = false;

    void addPages(const staff::Roles& roles);
    void addPage(Page* page);
    [[nodiscard]] QWidget* sideBar();
    void addShortcuts();
    void showStatus(const staff::Roles& roles);
    void followSession();
    void followThreads();
    void refreshPage();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] bool isAtWork();
    void askToClose();
    void closeWhenIdle();
};

} // namespace window
