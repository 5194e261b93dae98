// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// One card from its order to its receipt, in the window alone: a virtual card in a real PC/SC
// reader, a real IPP printer, and the scans of the packing table.
#include "fixtures/testbench/virtual_cards.h"
#include "fixtures/testprinter/test_printer.h"
#include "station/window/letters_page.h"
#include "station/window/list_view.h"
#include "station/window/orders_page.h"
#include "station/window/outcome_banner.h"
#include "station/window/packing_box.h"
#include "station/window/print_run.h"
#include "station/window/production_page.h"
#include "station/window/scan_field.h"
#include "station/window/shipments_page.h"
#include "station/workplace/card_acts.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QListWidget>
#include <QPushButton>

using support::press;
using support::scan;
using support::until;
using namespace window;
using Mode = testprinter::TestPrinter::Mode;

class WholeJobTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aCardIsMade();
    void aPrinterThatFailsIsTold();
    void itsLetterIsPrinted();
    void itsLetterIsConfirmedByScanning();
    void aWrongScanIsRefused();
    void bothArePackedApart();
    void bothLeaveAndArrive();
    void aSheetIsSpoiledWithItsReason();

private:
    std::unique_ptr<testprinter::TestPrinter> m_printer;
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_maker;
    std::unique_ptr<Session> m_mailroom;
    std::unique_ptr<LettersPage> m_letters;
    std::unique_ptr<ShipmentsPage> m_shipments;
    QString m_cardSerial;
    QString m_letter;

    void makeCards(unsigned cards);
    [[nodiscard]] QAbstractItemModel& letterModel() const
    {
        return *m_letters->findChild<ListView*>()->model();
    }
    /// The first letter in that state, or nothing.
    [[nodiscard]] QString letterIn(const QString& state) const;
    static void pack(PackingBox& box, const QString& content, const QString& label);
};

void WholeJobTest::initTestCase()
{
    m_printer = std::make_unique<testprinter::TestPrinter>();
    m_station = std::make_unique<support::AStation>(m_printer->uri());
    m_station->fillWithOrders();
    m_maker = m_station->session("Petra Produktion");
    m_mailroom = m_station->session("Mats Mailroom");
    m_letters = std::make_unique<LettersPage>(*m_mailroom);
    m_letters->show();
    m_shipments = std::make_unique<ShipmentsPage>(*m_mailroom);
    m_shipments->show();
}

void WholeJobTest::makeCards(unsigned count)
{
    const testbench::PrivatePcscd pcscd{1};
    testbench::VirtualCards cards{pcscd, {.inserted = false}};
    ProductionPage page{*m_maker};
    page.show();
    QStringList serials;
    connect(&m_maker->line(), &LineControl::panelChanged, &page,
            [&](const production::Panel& panel) {
                if (panel.state == production::PanelState::Done)
                    serials << QString::fromStdString(panel.cardSerial);
            });
    QVERIFY(press(page, "Start production"));
    for (unsigned made = 1; made <= count; ++made) {
        cards.insert(0);
        QVERIFY(until([&] { return page.made() == made; }));
        cards.remove(0);
        cards.blank(0);
    }
    QVERIFY(press(page, "Stop production"));
    QVERIFY(until([&] { return m_maker->line().state() == LineControl::State::Standing; }));
    m_cardSerial = serials.front();
}

QString WholeJobTest::letterIn(const QString& state) const
{
    for (int row = 0; row < letterModel().rowCount(); ++row)
        if (letterModel().index(row, 1).data().toString() == state)
            return letterModel().index(row, 0).data().toString();
    return {};
}

void WholeJobTest::aCardIsMade()
{
    makeCards(1);
    QCOMPARE(m_cardSerial.size(), 19);
    m_letters->refresh();
    QVERIFY(until([&] { return !letterIn("ready to print").isEmpty(); }));
    m_letter = letterIn("ready to print");
}

void WholeJobTest::aPrinterThatFailsIsTold()
{
    m_printer->setMode(Mode::Abort);
    QVERIFY(press(*m_letters, "Print all that are ready (1)"));
    QVERIFY(m_letters->isPrinting());
    QVERIFY(!support::button(*m_letters, "Print all that are ready (1)")->isEnabled());
    QVERIFY(until([&] { return !m_letters->isPrinting(); }));
    const auto& run = *m_letters->findChild<PrintRun*>();
    QVERIFY(run.failed() > 0);
    QVERIFY(support::allTexts(run).contains("Not all letters are printed"));
    QVERIFY(run.findChild<QListWidget*>()->item(0)->text().startsWith("✗"));
    m_printer->setMode(Mode::Ok);
    QVERIFY(until([&] { return !letterIn("spoiled").isEmpty(); }));
}

void WholeJobTest::itsLetterIsPrinted()
{
    makeCards(2);
    m_letters->refresh();
    QVERIFY(until([&] { return !letterIn("ready to print").isEmpty(); }));
    m_letter = letterIn("ready to print");
    const auto before = m_printer->documents().size();
    auto* print = m_letters->findChild<QPushButton*>("primary");
    QVERIFY(until([&] { return print->isEnabled(); }));
    QTest::mouseClick(print, Qt::LeftButton);
    QVERIFY(
        until([&] { return !m_letters->isPrinting() && letterIn("ready to print").isEmpty(); }));
    QCOMPARE(m_letters->findChild<PrintRun*>()->failed(), 0);
    QVERIFY(m_printer->documents().size() > before);
    QVERIFY(until([&] { return !letterIn("printed").isEmpty(); }));
}

void WholeJobTest::itsLetterIsConfirmedByScanning()
{
    auto& field = *m_letters->findChild<ScanField*>();
    const auto& banner = *m_letters->findChild<OutcomeBanner*>();
    scan(field, "L000000099");
    QVERIFY(until([&] { return banner.tone() == Tone::Bad; }));
    scan(field, " " + m_letter);
    QVERIFY(until([&] { return banner.tone() == Tone::Good; }));
    QCOMPARE(field.text(), QString{});
    QVERIFY(until([&] { return letterIn("confirmed") == m_letter; }));
    scan(field, m_letter); // twice: refused, and said so
    QVERIFY(until([&] { return banner.tone() == Tone::Bad; }));
}

void WholeJobTest::pack(PackingBox& box, const QString& content, const QString& label)
{
    scan(box.contentField(), content);
    QTest::keyClicks(&box.labelField(), label);
    QTest::keyClick(&box.labelField(), Qt::Key_Return);
}

void WholeJobTest::aWrongScanIsRefused()
{
    auto& box = m_shipments->packing();
    pack(box, m_letter, "RR473124828SE"); // S10-1: a wrong check digit
    QVERIFY(until([&] { return box.banner().tone() == Tone::Bad; }));
    QCOMPARE(box.contentField().text(), m_letter);
    QVERIFY(until([&] { return !m_mailroom->desk().isBusy(); }));
    QCOMPARE(m_shipments->findChild<ListView*>("shipments")->shownRows(), 0);
    box.contentField().clear();
    box.labelField().clear();
}

void WholeJobTest::bothArePackedApart()
{
    auto& list = *m_shipments->findChild<ListView*>("shipments");
    auto& mats = m_shipments->packing();
    pack(mats, m_letter, "RR473124829SE");
    QVERIFY(until([&] { return list.shownRows() == 1; }));
    QCOMPARE(mats.banner().tone(), Tone::Good);
    QVERIFY2(mats.banner().sentence().contains(m_letter), qPrintable(mats.banner().sentence()));
    // Nobody has a card and its codes alone (S-3).
    pack(mats, m_cardSerial, "RR473124832SE");
    QVERIFY(until([&] { return mats.banner().tone() == Tone::Bad; }));

    PackingBox petra{*m_maker};
    petra.show();
    pack(petra, m_cardSerial, "RR473124829SE"); // the label is used up
    QVERIFY(until([&] { return petra.banner().tone() == Tone::Bad; }));
    petra.labelField().clear();
    petra.contentField().clear();
    pack(petra, m_cardSerial, "RR473124832SE");
    QVERIFY(until([&] { return petra.banner().tone() == Tone::Good; }));
    m_shipments->refresh();
    QVERIFY(until([&] { return list.shownRows() == 2; }));
}

void WholeJobTest::bothLeaveAndArrive()
{
    auto& marking = m_shipments->marking();
    auto& list = *m_shipments->findChild<ListView*>("shipments");
    list.sortByColumn(0, Qt::AscendingOrder); // the letter was packed first
    const auto state = [&] { return list.model()->index(0, 1).data().toString(); };
    scan(marking.field(), "RR473124829SE");
    QVERIFY(until([&] { return state() == "sent"; }));
    QCOMPARE(marking.banner().tone(), Tone::Good);
    marking.note(MarkingBox::Mark::Delivered, {m_letter});
    QVERIFY(until([&] { return state() == "delivered"; }));
    scan(marking.field(), "RR473124829SE"); // has left long ago
    QVERIFY(until([&] { return marking.banner().tone() == Tone::Bad; }));
}

void WholeJobTest::aSheetIsSpoiledWithItsReason()
{
    const auto printed = letterIn("printed");
    m_letters->findChild<ListView*>()->selectKeys({printed});
    QVERIFY(press(*m_letters, "Spoil…"));
    QVERIFY(support::giveReason(*m_letters, "Smudged", "Spoil the letter"));
    QVERIFY(until([&] { return letterIn("printed").isEmpty(); }));
    QVERIFY(m_letters->strip().sentence().contains(printed));
}

QTEST_MAIN(WholeJobTest)
#include "whole_job_test.moc"
