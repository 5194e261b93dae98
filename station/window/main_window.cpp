// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/main_window.h"

#include "station/staff/right.h"
#include "station/window/approvals_page.h"
#include "station/window/letters_page.h"
#include "station/window/message_strip.h"
#include "station/window/orders_page.h"
#include "station/window/production_page.h"
#include "station/window/reports_page.h"
#include "station/window/session_watch.h"
#include "station/window/shipments_page.h"
#include "station/window/staff_page.h"
#include "station/window/staff_words.h"
#include "station/window/stationery_page.h"
#include "station/window/stock_page.h"
#include "station/window/tasks_page.h"
#include "station/window/trail_page.h"
#include "station/window/utf8.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>

namespace window {
namespace {

/// Other windows and commands change the order book too.
constexpr std::chrono::seconds kRefresh{15};
constexpr int kSideWidth = 210;
constexpr QSize kFirstSize{1280, 820};

QString placeFile(const workplace::Workplace& workplace)
{
    return QString::fromStdString((workplace.home() / "window.ini").string());
}

} // namespace

MainWindow::MainWindow(std::unique_ptr<Session> session, const staff::Roles& roles)
    : m_session{std::move(session)}, m_strip{new MessageStrip{this}}, m_list{new QListWidget{this}},
      m_stack{new QStackedWidget{this}}, m_watch{new SessionWatch{
                                             m_session->desk(),
                                             m_session->workplace().settings().idleLimit, this}}
{
    setWindowTitle(
        tr("%1 – Card station").arg(fromUtf8(m_session->workplace().settings().stationName)));
    auto* middle = new QWidget{this};
    auto* side = new QVBoxLayout;
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(m_strip);
    side->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout{middle};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(sideBar());
    row->addLayout(side, 1);
    setCentralWidget(middle);
    addPages(roles);
    addShortcuts();
    showStatus(roles);
    followThreads();
    followSession();
    restorePlace();
    choosePage(0);
}

MainWindow::~MainWindow() = default;

QWidget* MainWindow::sideBar()
{
    auto* bar = new QWidget{this};
    bar->setFixedWidth(kSideWidth);
    auto* name = new QLabel{fromUtf8(m_session->workplace().settings().stationName), bar};
    name->setObjectName(QStringLiteral("stationName"));
    name->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout{bar};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(name);
    column->addWidget(m_list, 1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    return bar;
}

/// Orders and approvals concern everybody; the rest whoever does something there, and who reads
/// everything.
void MainWindow::addPages(const staff::Roles& roles)
{
    using staff::Right;
    const auto sees = [&](std::initializer_list<Right> rights) {
        return roles.contains(staff::Role::Auditor) ||
               std::ranges::any_of(rights, [&](Right right) { return staff::have(roles, right); });
    };
    addPage(new OrdersPage{*m_session});
    if (sees({Right::MakeCards}))
        addPage(m_production = new ProductionPage{*m_session});
    if (sees({Right::PrintLetters, Right::ReprintLetters, Right::OrderLetters}))
        addPage(new LettersPage{*m_session});
    if (sees({Right::PackCards, Right::PrintLetters, Right::HandOver, Right::FollowShipments}))
        addPage(new ShipmentsPage{*m_session});
    if (sees({Right::FollowShipments, Right::KeepStock, Right::Revoke}))
        addPage(new TasksPage{*m_session});
    if (m_session->workplace().settings().stockKept &&
        sees({Right::KeepStock, Right::MakeCards, Right::ReviewRuns, Right::Destroy}))
        addPage(new StockPage{*m_session});
    addPage(new ApprovalsPage{*m_session});
    addPage(new ReportsPage{*m_session});
    if (sees({Right::PrintLetters, Right::ManageProducts, Right::ManageStation}))
        addPage(new StationeryPage{*m_session});
    if (sees({Right::ReadTrail}))
        addPage(new TrailPage{*m_session});
    if (sees({Right::ManageStaff}))
        addPage(new StaffPage{*m_session});
}

void MainWindow::addPage(Page* page)
{
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_list->addItem(page->title());
}

void MainWindow::addShortcuts()
{
    // Ctrl+1 to Ctrl+9, then Ctrl+0: there are no more digits.
    constexpr int kDigits = 10;
    for (int index = 0; index < std::min(static_cast<int>(m_pages.size()), kDigits); ++index) {
        const auto digit = static_cast<Qt::Key>(Qt::Key_0 + (index + 1) % kDigits);
        const QKeySequence keys{Qt::CTRL | digit};
        auto* shortcut = new QShortcut{keys, this};
        connect(shortcut, &QShortcut::activated, this, [this, index] { choosePage(index); });
        m_list->item(index)->setToolTip(keys.toString(QKeySequence::NativeText));
    }
    const auto count = static_cast<int>(m_pages.size());
    for (const auto& [key, step] :
         {std::pair{Qt::Key_PageDown, 1}, std::pair{Qt::Key_PageUp, count - 1}}) {
        auto* turn = new QShortcut{QKeySequence{Qt::CTRL | key}, this};
        connect(turn, &QShortcut::activated, this,
                [this, count, by = step] { choosePage((m_list->currentRow() + by) % count); });
    }
    auto* refresh = new QShortcut{QKeySequence{Qt::Key_F5}, this};
    connect(refresh, &QShortcut::activated, this, &MainWindow::refreshPage);
}

void MainWindow::showStatus(const staff::Roles& roles)
{
    const auto& workplace = m_session->workplace();
    auto* who =
        new QLabel{tr("At work: %1 (%2)").arg(fromUtf8(m_session->who()), roleWords(roles)), this};
    auto* out = new QPushButton{tr("Sign out"), this};
    out->setObjectName(QStringLiteral("signOut"));
    out->setShortcut(Qt::CTRL | Qt::Key_L);
    out->setToolTip(out->shortcut().toString(QKeySequence::NativeText));
    connect(out, &QPushButton::clicked, this, [this] { leave({}, "signed out"); });
    auto* where =
        new QLabel{tr("Station folder: %1").arg(fromUtf8(workplace.home().string())), this};
    statusBar()->addWidget(who);
    statusBar()->addWidget(out);
    statusBar()->addPermanentWidget(where);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::followThreads()
{
    const auto tell = [this](const QString& what) {
        m_strip->say(Tone::Bad,
                     tr("The program has met a fault of its own. Close it and start it "
                        "again, and report what stands below."),
                     what);
    };
    connect(&m_session->desk(), &WorkThread::broken, this, tell);
    connect(&m_session->printingDesk(), &WorkThread::broken, this, tell);
    connect(&m_session->printingDesk(), &WorkThread::busyChanged, this, &MainWindow::closeWhenIdle);
    connect(&m_session->line(), &LineControl::stateChanged, this, &MainWindow::closeWhenIdle);
    connect(&m_refresh, &QTimer::timeout, this, &MainWindow::refreshPage);
    m_refresh.start(kRefresh);
}

void MainWindow::followSession()
{
    connect(&m_session->line(), &LineControl::panelChanged, m_watch, &SessionWatch::touch);
    connect(m_watch, &SessionWatch::ended, this, [this](const foundation::Error& why) {
        const auto& context = why.context;
        if (context.ends_with("card pulled"))
            return leave(tr("The card was pulled. Put it in again, or let another sign in."),
                         "card pulled");
        if (context.ends_with("idle"))
            return leave(tr("Nobody was here for a while. Sign in to go on."), "idle");
        leave(tr("The session has ended. Sign in to go on."), "ended");
    });
}

void MainWindow::leave(const QString& why, const std::string& reason)
{
    if (std::exchange(m_left, true))
        return;
    m_refresh.stop();
    m_watch->stop();
    m_session->line().stop();
    m_session->signOut(reason, this, [this] {
        m_closing = true;
        closeWhenIdle();
    });
    emit left(why); // the next page stands before this one goes
    hide();
}

void MainWindow::choosePage(int index)
{
    m_list->setCurrentRow(index);
}

void MainWindow::choosePage(const QString& title)
{
    const auto found = std::ranges::find(m_pages, title, &Page::title);
    if (found != m_pages.end())
        choosePage(static_cast<int>(found - m_pages.begin()));
}

QString MainWindow::chosenPage() const
{
    return m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()))->title();
}

const std::string& MainWindow::who() const
{
    return m_session->who();
}

void MainWindow::refreshPage()
{
    m_pages.at(static_cast<std::size_t>(m_stack->currentIndex()))->refresh();
}

void MainWindow::restorePlace()
{
    const QSettings place{placeFile(m_session->workplace()), QSettings::IniFormat};
    resize(kFirstSize);
    restoreGeometry(place.value(QStringLiteral("geometry")).toByteArray());
}

void MainWindow::rememberPlace()
{
    QSettings place{placeFile(m_session->workplace()), QSettings::IniFormat};
    place.setValue(QStringLiteral("geometry"), saveGeometry());
}

bool MainWindow::isAtWork()
{
    return m_session->line().state() != LineControl::State::Standing ||
           m_session->printingDesk().isBusy();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!isAtWork()) {
        rememberPlace();
        return event->accept();
    }
    event->ignore();
    if (m_production != nullptr && m_production->isMaking() && !m_closing)
        return askToClose();
    m_closing = true;
    m_session->line().stop();
    m_strip->say(Tone::Active, tr("The window closes when the work in hand has ended."));
}

void MainWindow::askToClose()
{
    m_strip->say(Tone::Attention,
                 tr("Cards are being made. Those that are not finished must be made again."));
    m_strip->offer(tr("Stop and close"), [this] {
        m_closing = true;
        close();
    });
}

void MainWindow::closeWhenIdle()
{
    if (!m_closing || isAtWork())
        return;
    // After what follows from this state for others.
    if (m_left)
        QMetaObject::invokeMethod(this, &MainWindow::closed, Qt::QueuedConnection);
    else
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
}

} // namespace window
