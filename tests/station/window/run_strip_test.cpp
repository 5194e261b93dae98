// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The run of production on the production page: opened, added to, missed and closed in place.
#include "fixtures/testbench/virtual_cards.h"
#include "station/window/inline_form.h"
#include "station/window/production_page.h"
#include "station/window/run_strip.h"
#include "station/workplace/run_acts.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

using support::press;
using support::until;
using namespace window;

class RunStripTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isNotThereWhereNoStockIsKept();
    void opensARunAndSaysWhereItsBlanksLie();
    void leadsToTheRunBeforeTheLineStarts();
    void saysWhyARunCannotBeOpened();
    void takesMoreOutOfAnotherLotWithItsReason();
    void reportsMissingBlanks();
    void closesOnlyWithTheRightCount();
    void doesNotCloseWhileTheLineWorks();
    void warnsOfLowStock();

private:
    std::unique_ptr<support::AStation> m_new;
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<ProductionPage> m_page;

    void openPage();
    [[nodiscard]] RunStrip& strip() const { return *m_page->findChild<RunStrip*>(); }
    [[nodiscard]] InlineForm& form() const { return *strip().findChild<InlineForm*>(); }
    [[nodiscard]] QString number(const QString& name) const;
    template <typename Field>
    [[nodiscard]] Field& field(const QString& name) const;
    void openRun(int blanks);
    [[nodiscard]] std::optional<stock::Run> runInTheBook() const;
};

void RunStripTest::initTestCase()
{
    m_new =
        std::make_unique<support::AStation>("ipp://localhost:9/ipp/print", support::Stock::Kept);
    m_new->fillWithOrders();
    m_new->receive(7, 30, "Shelf 3");
    m_new->receive(8, 20, "Shelf 4");
}

void RunStripTest::init()
{
    m_station = std::make_unique<support::AStation>(*m_new);
    openPage();
}

void RunStripTest::openPage()
{
    m_page.reset();
    m_session = m_station->session();
    m_page = std::make_unique<ProductionPage>(*m_session);
    m_page->resize(1100, 700);
    m_page->show();
    QVERIFY(until([&] { return strip().isVisible(); }));
}

void RunStripTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_station.reset();
}

QString RunStripTest::number(const QString& name) const
{
    for (const auto* label : strip().findChildren<QLabel*>("number"))
        if (label->accessibleName() == name && label->isVisibleTo(m_page.get()))
            return label->text();
    return {};
}

template <typename Field>
Field& RunStripTest::field(const QString& name) const
{
    for (auto* one : form().findChildren<Field*>())
        if (one->accessibleName() == name)
            return *one;
    qFatal("no field %s", qPrintable(name));
}

void RunStripTest::openRun(int blanks)
{
    field<QSpinBox>("Blanks").setValue(blanks);
    QVERIFY(press(*m_page, "Open the run"));
    QVERIFY(until([&] { return number("left") == QString::number(blanks); }));
}

std::optional<stock::Run> RunStripTest::runInTheBook() const
{
    auto opened = workplace::Workplace::open(m_station->home());
    auto desk = support::deskOf(**opened, "Rut Granskare");
    auto run = workplace::currentRun(desk);
    return *run;
}

void RunStripTest::isNotThereWhereNoStockIsKept()
{
    const support::AStation plain;
    const auto session = plain.session();
    const ProductionPage page{*session};
    QVERIFY(page.findChild<RunStrip*>() == nullptr);
}

void RunStripTest::opensARunAndSaysWhereItsBlanksLie()
{
    QVERIFY(support::allTexts(strip()).contains("No run of production is open"));
    openRun(35);
    const auto said = m_page->strip().sentence();
    QVERIFY2(said.contains("30 of lot LOT-7, which lies at Shelf 3"), qPrintable(said));
    QVERIFY2(said.contains("5 of lot LOT-8, which lies at Shelf 4"), qPrintable(said));
    QVERIFY(support::allTexts(strip()).contains("Run 1"));
    for (const auto& [name, value] :
         {std::pair{"taken out", "35"}, {"good", "0"}, {"spoiled", "0"}, {"begun", "0"}})
        QCOMPARE(number(name), value);
    QVERIFY(!form().isVisible());
    QCOMPARE(runInTheBook()->openedBy, "Petra Produktion");
}

void RunStripTest::leadsToTheRunBeforeTheLineStarts()
{
    QVERIFY(press(*m_page, "Start production"));
    QCOMPARE(m_session->line().state(), LineControl::State::Standing);
    QVERIFY(m_page->strip().sentence().contains("Open a run of production first"));
    // Enter does it, from the field where the eye was led.
    auto& blanks = field<QSpinBox>("Blanks");
    blanks.selectAll();
    QTest::keyClicks(&blanks, "12");
    QTest::keyClick(&blanks, Qt::Key_Return);
    QVERIFY(until([&] { return number("left") == "12"; }));
}

void RunStripTest::saysWhyARunCannotBeOpened()
{
    field<QSpinBox>("Blanks").setValue(51);
    QVERIFY(press(*m_page, "Open the run"));
    QVERIFY(until([&] { return m_page->strip().details().contains("BlanksMissing"); }));
    QVERIFY(form().isVisible());
    QCOMPARE(field<QSpinBox>("Blanks").value(), 51);
    QVERIFY(support::button(*m_page, "Open the run")->isEnabled());
    QVERIFY(!runInTheBook());
}

void RunStripTest::takesMoreOutOfAnotherLotWithItsReason()
{
    openRun(10);
    QVERIFY(press(*m_page, "Take more"));
    field<QSpinBox>("Blanks").setValue(4);
    field<QComboBox>("Out of").setCurrentIndex(2);
    QVERIFY(press(*m_page, "Take them out"));
    QVERIFY(until([&] { return m_page->strip().details().contains("RuleViolated"); }));
    QCOMPARE(number("taken out"), "10");
    QTest::keyClicks(&field<QLineEdit>("Why, if not the oldest first"), "the shelf is locked");
    QVERIFY(press(*m_page, "Take them out"));
    QVERIFY(until([&] { return number("taken out") == "14"; }));
    QVERIFY(m_page->strip().sentence().contains("4 of lot LOT-8, which lies at Shelf 4"));
    QVERIFY(!m_page->strip().sentence().contains("LOT-7"));
}

void RunStripTest::reportsMissingBlanks()
{
    openRun(10);
    QVERIFY(press(*m_page, "Report missing"));
    QVERIFY(!support::button(form(), "Report them")->isEnabled());
    field<QSpinBox>("How many").setValue(2);
    QVERIFY(!support::button(form(), "Report them")->isEnabled());
    QTest::keyClicks(&field<QLineEdit>("What is known of it"), "not in the box");
    QVERIFY(press(form(), "Report them"));
    QVERIFY(until([&] { return number("left") == "8"; }));
    QVERIFY(m_page->strip().sentence().contains("without the missing"));
}

void RunStripTest::closesOnlyWithTheRightCount()
{
    openRun(35);
    QVERIFY(press(*m_page, "Close the run"));
    QVERIFY2(!support::button(form(), "Close and sign")->isEnabled(), "each lot is counted");
    auto& first = field<QSpinBox>("Counted back of lot LOT-7");
    auto& second = field<QSpinBox>("Counted back of lot LOT-8");
    first.setValue(30);
    QVERIFY(!support::button(form(), "Close and sign")->isEnabled());
    second.setValue(4);
    QVERIFY(press(form(), "Close and sign"));
    QVERIFY(until([&] { return m_page->strip().details().contains("RunUnbalanced"); }));
    QVERIFY(runInTheBook());
    second.setValue(5);
    QVERIFY(press(form(), "Close and sign"));
    QVERIFY(until([&] { return m_page->strip().sentence().contains("comes out even"); }));
    QVERIFY(!runInTheBook());
    QVERIFY(until([&] { return support::button(*m_page, "Open the run") != nullptr; }));
}

void RunStripTest::doesNotCloseWhileTheLineWorks()
{
    const testbench::PrivatePcscd pcscd{1};
    openRun(3);
    QVERIFY(press(*m_page, "Start production"));
    QVERIFY(until([&] { return m_session->line().state() == LineControl::State::Running; }));
    QVERIFY(press(*m_page, "Close the run"));
    field<QSpinBox>("Counted back of lot LOT-7").setValue(3);
    QVERIFY(press(form(), "Close and sign"));
    QVERIFY(until([&] { return m_page->strip().details().contains("LineRunning"); }));
    QVERIFY(runInTheBook());
    m_session->line().stop();
    QVERIFY(until([&] { return m_session->line().state() == LineControl::State::Standing; }));
    QVERIFY(press(form(), "Close and sign"));
    QVERIFY(until([&] { return !runInTheBook(); }));
}

void RunStripTest::warnsOfLowStock()
{
    QVERIFY(!support::allTexts(strip()).contains("Few blanks"));
    QFile settings{QString::fromStdString((m_station->home() / "settings.toml").string())};
    QVERIFY(settings.open(QIODevice::ReadWrite));
    auto text = settings.readAll();
    QVERIFY(text.contains("blanks = 25"));
    text.replace("blanks = 25", "blanks = 60");
    settings.resize(0);
    settings.write(text);
    settings.close();
    openPage();
    QVERIFY(
        support::allTexts(strip()).contains("Few blanks MYEID: 50 in store, there should be 60"));
}

QTEST_MAIN(RunStripTest)
#include "run_strip_test.moc"
