// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The production page: what it shows of each report, and a real line with a real virtual card.
#include "fixtures/testbench/virtual_cards.h"
#include "station/window/panel_board.h"
#include "station/window/production_page.h"
#include "station/window/reader_panel.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QLabel>
#include <QProgressBar>

using production::Panel;
using production::PanelState;
using support::press;
using support::until;
using namespace window;

class ProductionPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void showsEachReaderByItself();
    void showsHowFarACardHasCome();
    void countsWhatWasMadeAndGivenUp();
    void saysWhyACardWasRefused();
    void remembersACardThatWasPulled();
    void saysWhenTheServiceIsAwayAndBack();
    void fitsItsColumnsToTheWindow();
    void showsEightReadersWhole_data(); // NOLINT(readability-identifier-naming): Qt Test's
    void showsEightReadersWhole();
    void saysWhenALineRunsElsewhere();
    void makesACardInAReaderAndStops();

private:
    std::unique_ptr<support::AStation> m_new;
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ProductionPage> m_page;

    [[nodiscard]] QString number(const QString& name) const;
};

void ProductionPageTest::initTestCase()
{
    m_new = std::make_unique<support::AStation>();
    m_new->fillWithOrders();
}

void ProductionPageTest::init()
{
    m_station = std::make_unique<support::AStation>(*m_new);
    m_session = m_station->session();
    m_page = std::make_unique<ProductionPage>(*m_session);
    m_page->resize(1000, 700);
    m_page->show();
}

void ProductionPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_station.reset();
}

QString ProductionPageTest::number(const QString& name) const
{
    for (const auto* label : m_page->findChildren<QLabel*>("number"))
        if (label->accessibleName() == name)
            return label->text();
    return {};
}

void ProductionPageTest::showsEachReaderByItself()
{
    QVERIFY(support::allTexts(*m_page).contains("stands still"));
    m_page->showPanel({.reader = "Reader B", .state = PanelState::Empty});
    m_page->showPanel({.reader = "Reader A", .state = PanelState::Idle});
    QCOMPARE(m_page->board().size(), 2U);
    QCOMPARE(m_page->board().find("Reader B")->word(), "Insert a blank card");
    QCOMPARE(m_page->board().find("Reader A")->word(), "No order waits");
    m_page->showPanel({.reader = "Reader B", .state = PanelState::Done});
    QCOMPARE(m_page->board().size(), 2U);
    QCOMPARE(m_page->board().find("Reader B")->word(), "Good: take it out");
    QCOMPARE(m_page->board().find("Reader A")->word(), "No order waits");
    QVERIFY(m_page->board().find("Reader C") == nullptr);
}

void ProductionPageTest::showsHowFarACardHasCome()
{
    Panel panel{.reader = "R", .state = PanelState::Making, .stepsDone = 4, .stepsTotal = 14};
    panel.step = "generate-key signature";
    panel.holder = "Åsa Öberg-Test";
    panel.orderLine = "B2026-0101/1";
    m_page->showPanel(panel);
    const auto& shown = *m_page->board().find("R");
    QCOMPARE(shown.sentence(), "Making the key for the signature");
    QCOMPARE(shown.progress(), 4);
    QVERIFY(shown.findChild<QProgressBar*>()->isVisibleTo(m_page.get()));
    QVERIFY(support::allTexts(shown).contains("Åsa Öberg-Test"));
    QVERIFY(m_page->isMaking());
    panel.state = PanelState::Done;
    m_page->showPanel(panel);
    QVERIFY(!shown.findChild<QProgressBar*>()->isVisibleTo(m_page.get()));
    QVERIFY(!m_page->isMaking());
}

void ProductionPageTest::countsWhatWasMadeAndGivenUp()
{
    for (const auto state : {PanelState::Making, PanelState::Done, PanelState::Empty,
                             PanelState::Rejected, PanelState::Unknown, PanelState::Interrupted,
                             PanelState::Refused, PanelState::Fault, PanelState::Done})
        m_page->showPanel({.reader = "R", .state = state});
    QCOMPARE(m_page->made(), 2U);
    QCOMPARE(m_page->givenUp(), 3U);
    QCOMPARE(number("made since the start"), "2");
    QCOMPARE(number("given up"), "3");
    // Six lines of the demonstration's orders, some of them not yet approved.
    QVERIFY(until([&] { return number("cards left to make").toInt() > 0; }));
}

void ProductionPageTest::saysWhyACardWasRefused()
{
    const foundation::Error error{foundation::ErrorCode::CardNotBlank, "EF 5031 exists"};
    m_page->showPanel({.reader = "R", .state = PanelState::Refused, .error = error});
    const auto& shown = *m_page->board().find("R");
    QVERIFY(shown.sentence().contains("is not a blank"));
    QVERIFY(shown.toolTip().contains("EF 5031 exists"));
}

void ProductionPageTest::remembersACardThatWasPulled()
{
    const foundation::Error pulled{foundation::ErrorCode::CardRemoved, "generate-key"};
    const Panel torn{
        .reader = "R", .state = PanelState::Paused, .orderLine = "B1/1", .error = pulled};
    m_page->showPanel(torn);
    m_page->showPanel({.reader = "R", .state = PanelState::Empty});
    const auto& shown = *m_page->board().find("R");
    QCOMPARE(shown.word(), "Insert it again");
    QVERIFY2(shown.sentence().contains("is not finished"), qPrintable(shown.sentence()));
    QVERIFY(support::allTexts(shown).contains("B1/1"));
    m_page->showPanel({.reader = "R", .state = PanelState::Refused, .error = pulled});
    m_page->showPanel({.reader = "R", .state = PanelState::Empty});
    QCOMPARE(shown.word(), "Insert it again");
    m_page->showPanel({.reader = "S", .state = PanelState::Making, .orderLine = "B1/2"});
    QCOMPARE(shown.word(), "Insert it again");
    m_page->showPanel({.reader = "S", .state = PanelState::Making, .orderLine = "B1/1"});
    QCOMPARE(shown.word(), "Insert a blank card"); // it is in the other reader now
    m_page->showPanel({.reader = "R", .state = PanelState::Rejected, .error = pulled});
    m_page->showPanel({.reader = "R", .state = PanelState::Empty});
    QCOMPARE(shown.word(), "Insert a blank card");
    QVERIFY2(shown.sentence().contains("To the rejects"), qPrintable(shown.sentence()));
    m_page->showPanel({.reader = "R", .state = PanelState::Making});
    m_page->showPanel({.reader = "R", .state = PanelState::Done});
    m_page->showPanel({.reader = "R", .state = PanelState::Empty});
    QCOMPARE(shown.sentence(), QString{});
}

void ProductionPageTest::saysWhenTheServiceIsAwayAndBack()
{
    const foundation::Error away{foundation::ErrorCode::PcscUnavailable, "no socket"};
    m_page->showPanel({.reader = {}, .state = PanelState::Fault, .error = away});
    QVERIFY(m_page->strip().sentence().contains("pcscd"));
    QCOMPARE(m_page->board().size(), 0U);
    m_page->showPanel({.reader = "R", .state = PanelState::Empty});
    QCOMPARE(m_page->strip().sentence(), QString{});
}

void ProductionPageTest::fitsItsColumnsToTheWindow()
{
    for (const auto* reader : {"1", "2", "3", "4"})
        m_page->showPanel({.reader = reader, .state = PanelState::Empty});
    const auto top = [&](const char* reader) { return m_page->board().find(reader)->geometry(); };
    m_page->resize(1000, 700);
    QVERIFY(
        until([&] { return top("2").top() == top("1").top() && top("3").top() > top("1").top(); }));
    m_page->resize(520, 1500);
    QVERIFY(until([&] { return top("2").top() > top("1").top(); }));
    m_page->resize(1900, 450);
    QVERIFY(until([&] { return top("4").top() == top("1").top(); }));
}

/// At the window's first size with the commonest refusal, and at that of a common screen with the
/// longest.
void ProductionPageTest::showsEightReadersWhole_data()
{
    using foundation::ErrorCode;
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("refusal");
    QTest::newRow("first size") << QSize{1070, 790} << static_cast<int>(ErrorCode::CardNotBlank);
    QTest::newRow("full screen") << QSize{1710, 1050}
                                 << static_cast<int>(ErrorCode::CardContactless);
}

void ProductionPageTest::showsEightReadersWhole()
{
    QFETCH(const QSize, size);
    QFETCH(const int, refusal);
    for (const auto* reader : {"1", "2", "3", "4", "5", "6", "7", "8"})
        m_page->showPanel({.reader = reader,
                           .state = PanelState::Done,
                           .orderLine = "B2026-0101/12",
                           .holder = "Åsa Exempelsson-Provström",
                           .cardSerial = "9752269885715693047"});
    m_page->showPanel(
        {.reader = "8",
         .state = PanelState::Refused,
         .error = foundation::Error{static_cast<foundation::ErrorCode>(refusal), ""}});
    m_page->resize(size);
    const auto isWhole = [&](const char* reader) {
        const auto& panel = *m_page->board().find(reader);
        return panel.visibleRegion().boundingRect() == panel.rect() &&
               panel.height() >= panel.minimumSizeHint().height();
    };
    for (const auto* reader : {"1", "3", "6", "8"})
        QVERIFY2(until([&] { return isWhole(reader); }), reader);
}

void ProductionPageTest::saysWhenALineRunsElsewhere()
{
    const testbench::PrivatePcscd pcscd{1};
    const auto other = m_station->session("Olle Operatör");
    other->line().start();
    QVERIFY(until([&] { return other->line().state() == LineControl::State::Running; }));
    QVERIFY(press(*m_page, "Start production"));
    QVERIFY(until([&] { return m_page->strip().sentence().contains("already runs"); }));
    QCOMPARE(m_session->line().state(), LineControl::State::Standing);
    other->line().stop();
    QVERIFY(until([&] { return other->line().state() == LineControl::State::Standing; }));
}

void ProductionPageTest::makesACardInAReaderAndStops()
{
    const testbench::PrivatePcscd pcscd{1};
    testbench::VirtualCards cards{pcscd, {.inserted = false}};
    QVERIFY(until([&] { return number("cards left to make").toInt() > 0; }));
    const auto waiting = number("cards left to make").toInt();
    QVERIFY(press(*m_page, "Start production"));
    // vpcd has two slots for each port: the reader beside stays empty.
    QVERIFY(until([&] { return m_page->board().find(cards.reader(0)) != nullptr; }));
    const auto& panel = *m_page->board().find(cards.reader(0));
    QVERIFY(until([&] { return panel.state() == PanelState::Empty; }));

    QSet<QString> sentences;
    const auto watch = connect(&m_session->line(), &LineControl::panelChanged, this,
                               [&] { sentences << panel.sentence(); });
    cards.insert(0);
    QVERIFY(until([&] { return panel.state() == PanelState::Done; }));
    disconnect(watch);
    QVERIFY(sentences.contains("Proving the card"));
    QVERIFY(sentences.size() > 8);
    QCOMPARE(m_page->made(), 1U);
    QVERIFY(until([&] { return number("cards left to make").toInt() == waiting - 1; }));

    cards.remove(0);
    QVERIFY(until([&] { return panel.state() == PanelState::Empty; }));
    QVERIFY(press(*m_page, "Stop production"));
    QVERIFY(until([&] { return m_session->line().state() == LineControl::State::Standing; }));
    QVERIFY(support::button(*m_page, "Start production")->isEnabled());
}

QTEST_MAIN(ProductionPageTest)
#include "production_page_test.moc"
