// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "station/window/session.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <vector>

class QListWidget;
class QStackedWidget;

namespace window {

class MessageStrip;
class Page;
class ProductionPage;

/// The window of an open station: a list of pages at the left, the chosen one beside it, and who
/// works where at the bottom. Owns the session.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(std::unique_ptr<Session> session);
    ~MainWindow() override;

    [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }
    void choosePage(int index);

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
    bool m_closing = false; ///< a person wishes to close, and something is still at work

    void addPages();
    void addPage(Page* page);
    [[nodiscard]] QWidget* sideBar();
    void addShortcuts();
    void showStatus();
    void followThreads();
    void refreshPage();
    void rememberPlace();
    void restorePlace();
    [[nodiscard]] bool isAtWork();
    void askToClose();
    void closeWhenIdle();
};

} // namespace window
