// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The window as a whole: the first start, languages, shortcuts, and how it closes.
#include "fixtures/testbench/virtual_cards.h"
#include "station/window/look.h"
#include "station/window/main_window.h"
#include "station/window/orders_page.h"
#include "station/window/production_page.h"
#include "station/window/secret_field.h"
#include "station/window/sign_in_page.h"
#include "station/window/stage.h"
#include "station/window/start_page.h"
#include "station/window/step_words.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using support::press;
using support::until;
using namespace window;

class MainWindowTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void offersToMakeAStationAndOpensIt();
    void saysWhyAStationCannotBeOpened();
    void speaksSwedishAndEnglish();
    void choosesPagesByKeys();
    void hasNoShortcutTwice_data(); // NOLINT(readability-identifier-naming): Qt Test's
    void hasNoShortcutTwice();
    void namesEveryFieldForThoseWhoCannotSeeIt();
    void remembersItsSize();
    void closesAtOnceWhenNothingIsAtWork();
    void waitsForTheLineBeforeItCloses();

private:
    std::unique_ptr<support::AStation> m_station;
};

void MainWindowTest::initTestCase()
{
    m_station =
        std::make_unique<support::AStation>("ipp://localhost:9/ipp/print", support::Stock::Kept);
    m_station->fillWithOrders();
}

void MainWindowTest::offersToMakeAStationAndOpensIt()
{
    const testbench::TemporaryFolder folder;
    Stage stage{folder / "new", {}};
    stage.open();
    auto* start = qobject_cast<StartPage*>(stage.shown());
    QVERIFY(start != nullptr);
    QVERIFY(support::allTexts(*start).contains(QString::fromStdString((folder / "new").string())));
    start->nameField().setText("Station Norr");
    start->administratorField().setText("Ada Admin");
    start->administratorPassword().setText("en lång mening om katter");
    start->issuerField().setText("Ulla Utgivare");
    start->issuerPassword().setText("en annan mening om hundar");
    start->create();
    QVERIFY(until([&] { return qobject_cast<SignInPage*>(stage.shown()) != nullptr; }));
    auto* door = qobject_cast<SignInPage*>(stage.shown());
    door->nameField().setText("ulla utgivare");
    door->passwordField().setText("en lång mening om katter");
    door->signIn();
    QVERIFY(until([&] { return !door->strip().sentence().isEmpty(); }));
    door->passwordField().setText("en annan mening om hundar");
    door->signIn();
    QVERIFY(until([&] { return qobject_cast<MainWindow*>(stage.shown()) != nullptr; }));
    QVERIFY(stage.shown()->windowTitle().startsWith("Station Norr"));
    QVERIFY(std::filesystem::exists(folder / "new/ca"));
}

void MainWindowTest::saysWhyAStationCannotBeOpened()
{
    const support::AStation station{*m_station};
    const auto session = station.home() / "ada.session";
    support::keepSession(station.home(), "Ada Admin", session);
    const auto settings = QString::fromStdString((station.home() / "settings.toml").string());
    QFile file{settings};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto good = file.readAll();
    file.close();
    const auto put = [&](const QByteArray& text) {
        QFile out{settings};
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    };
    put("nonsense = true\n");
    Stage stage{station.home(), session};
    stage.open();
    QVERIFY(support::allTexts(*stage.shown()).contains("settings.toml"));
    put(good);
    auto* again = stage.shown()->findChild<QPushButton*>("primary");
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(qobject_cast<MainWindow*>(stage.shown()) != nullptr);
}

void MainWindowTest::speaksSwedishAndEnglish()
{
    {
        const Translation swedish{"sv"};
        QCOMPARE(stepInWords("generate-key signature"), "Skapar nyckeln för underskrift");
        QCOMPARE(QFileDialog::tr("Look in:"), "Leta i:");
        QCOMPARE(QCoreApplication::translate("Intake", "this is not an order file"),
                 "det här är ingen orderfil");
        QCOMPARE(QLocale{}.language(), QLocale::Swedish);
        MainWindow window{m_station->session(), support::everyRole()};
        QCOMPARE(window.pages().front()->title(), "Beställningar");
    }
    const Translation english{"en"};
    QCOMPARE(stepInWords("generate-key signature"), "Making the key for the signature");
    QCOMPARE(QLocale{}.language(), QLocale::English);
}

void MainWindowTest::choosesPagesByKeys()
{
    MainWindow window{m_station->session(), support::everyRole()};
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(window.pages().size(), 11U); // with the stock, which this station keeps
    const std::array keys{Qt::Key_0, Qt::Key_9, Qt::Key_8, Qt::Key_7, Qt::Key_6,
                          Qt::Key_5, Qt::Key_4, Qt::Key_3, Qt::Key_2, Qt::Key_1};
    const std::array pages{9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        QTest::keyClick(&window, keys.at(i), Qt::ControlModifier);
        QVERIFY(window.pages().at(static_cast<std::size_t>(pages.at(i)))->isVisible());
    }
    QTest::keyClick(&window, Qt::Key_PageUp, Qt::ControlModifier); // from the first to the last
    QVERIFY(window.pages().back()->isVisible());
    QTest::keyClick(&window, Qt::Key_PageDown, Qt::ControlModifier);
    QVERIFY(window.pages().front()->isVisible());
    // F5 sees what another has done meanwhile.
    auto& orders = *window.pages().front();
    QVERIFY(until([&] { return support::allTexts(orders).contains("B2026"); }));
}

void MainWindowTest::hasNoShortcutTwice_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Swedish") << "sv";
    QTest::newRow("English") << "en";
}

void MainWindowTest::hasNoShortcutTwice()
{
    QFETCH(QString, language);
    const Translation translation{language};
    MainWindow window{m_station->session(), support::everyRole()};
    const testbench::TemporaryFolder folder;
    StartPage start{folder / "new"};
    std::vector<QWidget*> pages{window.pages().begin(), window.pages().end()};
    pages.push_back(&start);
    for (const auto* page : pages) {
        QStringList keys;
        for (const auto* button : page->findChildren<QAbstractButton*>())
            keys << QKeySequence::mnemonic(button->text()).toString();
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->buddy() != nullptr)
                keys << QKeySequence::mnemonic(label->text()).toString();
        keys.removeAll(QString{});
        for (const auto& key : QSet<QString>(keys.begin(), keys.end()))
            QVERIFY2(keys.count(key) == 1, qPrintable(page->accessibleName() + ": twice " + key));
    }
}

void MainWindowTest::namesEveryFieldForThoseWhoCannotSeeIt()
{
    MainWindow window{m_station->session(), support::everyRole()};
    for (const auto* page : window.pages()) {
        QSet<const QWidget*> named;
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->buddy() != nullptr)
                named << label->buddy();
        for (const auto* line : page->findChildren<QLineEdit*>()) {
            const auto* box = qobject_cast<const QAbstractSpinBox*>(line->parentWidget());
            const auto* field = box != nullptr ? static_cast<const QWidget*>(box) : line;
            QVERIFY2(named.contains(field) || !field->accessibleName().isEmpty(),
                     qPrintable(page->title()));
        }
        for (const auto* list : page->findChildren<QAbstractItemView*>())
            if (qobject_cast<const QTableView*>(list) != nullptr)
                QVERIFY2(!list->accessibleName().isEmpty(), qPrintable(page->title()));
    }
}

void MainWindowTest::remembersItsSize()
{
    {
        MainWindow window{m_station->session(), support::everyRole()};
        window.show();
        window.resize(1111, 777);
        window.close();
    }
    MainWindow window{m_station->session(), support::everyRole()};
    window.show();
    QVERIFY(until([&] { return window.size() == QSize(1111, 777); }));
}

void MainWindowTest::closesAtOnceWhenNothingIsAtWork()
{
    MainWindow window{m_station->session(), support::everyRole()};
    window.show();
    QVERIFY(window.close());
    QVERIFY(!window.isVisible());
}

void MainWindowTest::waitsForTheLineBeforeItCloses()
{
    const testbench::PrivatePcscd pcscd{1};
    const support::AStation station; // keeps no stock: the line needs no run
    auto session = station.session();
    auto& line = session->line();
    MainWindow window{std::move(session), support::everyRole()};
    window.show();
    line.start();
    QVERIFY(until([&] { return line.state() == LineControl::State::Running; }));
    // As if a card were being made: the window asks first.
    emit line.panelChanged({.reader = "R", .state = production::PanelState::Making});
    QVERIFY(!window.close());
    QVERIFY(window.isVisible());
    QVERIFY(support::allTexts(window).contains("Cards are being made"));
    QVERIFY(press(window, "Stop and close"));
    QVERIFY(until([&] { return !window.isVisible(); }));
    QCOMPARE(line.state(), LineControl::State::Standing);
}

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
