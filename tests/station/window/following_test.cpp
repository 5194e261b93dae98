// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// After packing, in the window: a carrier's list scanned twice, a card over a desk, what is due,
// and figures.
#include "station/window/dispatch_view.h"
#include "station/window/hand_over_box.h"
#include "station/window/list_view.h"
#include "station/window/marking_box.h"
#include "station/window/message_strip.h"
#include "station/window/reports_page.h"
#include "station/window/scan_field.h"
#include "station/window/shipments_page.h"
#include "station/window/tasks_page.h"
#include "station/workplace/clocks.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/hands.h"
#include "tests/station/workplace/made_line.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

#include <fstream>

using support::button;
using support::press;
using support::until;
using namespace window;

class FollowingTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void aCarrierTakesAwayWhatWasScannedTwice();
    void whatIsLostInThePostIsSaid();
    void aHolderSignsForACardAtADesk();
    void whatNobodyCollectedIsEndedByAPerson();
    void figuresAndTheRegisterAreFiled();

private:
    std::unique_ptr<support::MadeLine> m_made;
    std::unique_ptr<Session> m_session;

    template <typename View>
    static View& shown(ShipmentsPage& page)
    {
        auto* view = page.findChild<View*>();
        page.findChild<QTabWidget*>()->setCurrentWidget(view);
        return *view;
    }
    /// To be looked at, where PICTURES names a folder.
    static void show(QWidget& page, const QString& name)
    {
        if (const auto folder = qEnvironmentVariable("PICTURES"); !folder.isEmpty())
            page.grab().save(folder + '/' + name + ".png");
    }
    static QString contentOf(const std::filesystem::path& file)
    {
        return QString::fromStdString(flow::contentOf(file));
    }
};

/// A card that is packed, its letter confirmed and packed; somebody in a window.
void FollowingTest::init()
{
    m_session.reset();
    m_made = std::make_unique<support::MadeLine>();
    m_made->printAndConfirm();
    auto workplace = flow::valueOf(workplace::Workplace::open(m_made->station().home()));
    auto token = std::make_shared<const workplace::SessionToken>(
        support::signedIn(*workplace, support::kMailroom));
    m_session = std::make_unique<Session>(std::move(workplace), token, support::kMailroom);
}

void FollowingTest::aCarrierTakesAwayWhatWasScannedTwice()
{
    const auto letter = m_made->packLetter();
    ShipmentsPage page{*m_session};
    page.resize(1200, 800);
    page.show();
    auto& view = shown<DispatchView>(page);
    page.refresh();
    auto& which = *view.findChild<QComboBox*>();
    which.setCurrentIndex(which.findText("registered mail, PIN letters"));
    QVERIFY(press(view, "Open today's list"));
    QVERIFY(until([&] { return support::allTexts(view).contains("0 of 1 scanned out"); }));
    QVERIFY(!button(view, "All is handed over")->isEnabled());
    support::scan(view.field(), QString::number(letter + 7));
    QVERIFY(until([&] { return !page.strip().sentence().isEmpty(); })); // no such shipment
    support::scan(view.field(), QString::number(letter));
    QVERIFY(until([&] { return support::allTexts(view).contains("1 of 1 scanned out"); }));
    show(page, "dispatch");
    const auto sheet = m_made->station().home() / "list.pdf";
    view.saveSheetAs(sheet);
    QVERIFY(until([&] { return std::filesystem::exists(sheet); }));
    QVERIFY(press(view, "All is handed over"));
    QVERIFY(until([&] { return page.strip().sentence().contains("all on it has left"); }));
    QCOMPARE(m_made->shipment(letter), std::string{"dispatched"});
}

void FollowingTest::whatIsLostInThePostIsSaid()
{
    const auto card = m_made->sendCard();
    ShipmentsPage page{*m_session};
    page.resize(1200, 800);
    page.show();
    shown<MarkingBox>(page);
    page.refresh();
    auto* all = page.findChild<ListView*>(QStringLiteral("shipments"));
    QVERIFY(until([&] { return all->shownRows() == 1; }));
    all->selectRow(0);
    QVERIFY(press(page, "Lost…"));
    QVERIFY(!button(page, "It is lost")->isEnabled());
    QTest::keyClicks(page.focusWidget(), "the carrier says so");
    QVERIFY(press(page, "It is lost"));
    QVERIFY(until([&] { return page.strip().sentence().contains("counts as lost"); }));
    QCOMPARE(m_made->shipment(card), std::string{"lost"});
}

void FollowingTest::aHolderSignsForACardAtADesk()
{
    auto& database = *m_made->maker().database;
    const auto line = *foundation::OrderLineId::parse(support::kLine);
    const auto order = flow::valueOf(orders::OrderStore{database}.find(line.order)).order;
    const auto card = flow::valueOf(database::inTransaction(database, [&](auto& transaction) {
        return shipping::ShipmentStore{database}.pack(
            transaction,
            {cardprofiles::ShipmentKind::HandOver, line, m_made->chip(), {}, {}, order.delivery},
            cardprofiles::LetterTravel::Apart, m_made->maker().act());
    }));
    ShipmentsPage page{*m_session};
    page.show();
    auto& box = shown<HandOverBox>(page);
    QVERIFY(!button(box, "Signed and handed over")->isEnabled());
    const auto fields = box.findChildren<QLineEdit*>();
    QTest::keyClicks(&box.field(), QString::fromStdString(m_made->card()));
    for (auto* field : fields)
        if (field != &box.field())
            QTest::keyClicks(field, "4711");
    show(page, "desk");
    QVERIFY(press(box, "Signed and handed over"));
    QVERIFY(until([&] { return page.strip().sentence().contains("is with its holder"); }));
    QCOMPARE(m_made->shipment(card), std::string{"delivered"});
}

void FollowingTest::whatNobodyCollectedIsEndedByAPerson()
{
    const auto letter = m_made->sendLetter();
    m_made->station().tamperedOnPurpose(); // a fortnight in a second, and nobody signed the trail
    const auto later = m_made->maker().act().when + std::chrono::days{14};
    flow::valueOf(
        workplace::lookAtClocks(*m_made->maker().database, {}, {"station", "STATION-1", later}));
    TasksPage page{*m_session};
    page.resize(1200, 700);
    page.show();
    auto& list = *page.findChild<ListView*>();
    QVERIFY(until([&] { return list.shownRows() == 1; })); // the open one; the reminder is told
    list.selectRow(0);
    QVERIFY(press(page, "Do it…"));
    QVERIFY(!button(page, "End and revoke")->isEnabled());
    QTest::keyClicks(page.focusWidget(), "asked the orderer twice");
    show(page, "task");
    QVERIFY(press(page, "End and revoke"));
    QVERIFY(until([&] { return page.strip().sentence().contains("is closed"); }));
    QCOMPARE(m_made->shipment(letter), std::string{"returned"});
    QCOMPARE(m_made->books().certificates(support::kLine), (support::Count{{"revoked", 2}}));
}

void FollowingTest::figuresAndTheRegisterAreFiled()
{
    m_made->sendLetter();
    ReportsPage page{*m_session};
    page.resize(1200, 800);
    page.show();
    auto& list = *page.findChild<ListView*>();
    QVERIFY(until([&] { return list.shownRows() == 1; })); // what left this month
    const auto figures = m_made->station().home() / "figures.csv";
    page.saveFigures(figures);
    QVERIFY(until([&] { return std::filesystem::exists(figures); }));
    QVERIFY(contentOf(figures).contains("\"registered-mail, dispatched\",1"));

    const auto order = flow::valueOf(orders::OrderStore{*m_made->maker().database}.find(
                                         support::MadeLine::order()))
                           .order;
    page.findChild<QLineEdit*>(QStringLiteral("organisation"))
        ->setText(QString::fromStdString(order.organisation.number.text()));
    const auto extract = m_made->station().home() / "register.csv";
    page.saveRegister(extract);
    QVERIFY(until([&] { return std::filesystem::exists(extract); }));
    QCOMPARE(contentOf(extract).count("B2026-0103/1"), 2); // its two certificates
}

QTEST_MAIN(FollowingTest)
#include "following_test.moc"
