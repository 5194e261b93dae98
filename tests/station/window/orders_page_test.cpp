// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The orders page on a real station: files in, steps that a person decides on, history.
#include "station/window/import_report.h"
#include "station/window/list_view.h"
#include "station/window/order_details.h"
#include "station/window/order_form.h"
#include "station/window/orders_page.h"
#include "station/window/reason_dialog.h"
#include "station/window/table_model.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>

using support::press;
using support::until;
using namespace window;

class OrdersPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void takesAFileInOnce();
    void saysWhatIsWrongRowByRow();
    void takesInWhatIsRight();
    void offersOnlyLegalSteps();
    void approvesSeveralAtOnce();
    void stopsWithAReasonAndShowsIt();
    void cancelsWithItsGround();
    void narrowsByStateAndWords();
    void showsWhatIsToDoByDueDay();
    void takesInWhatIsTyped();
    void tellsTheHistory();
    void saysWhenTheBookCannotBeRead();

private:
    std::unique_ptr<support::AStation> m_new; ///< as it was made; each test has a copy
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<OrdersPage> m_page;

    [[nodiscard]] ListView& list() const { return *m_page->findChild<ListView*>("orders"); }
    /// The text of an order's cell, by the heading of its column; empty when it is not there.
    [[nodiscard]] QString cell(const QString& order, int column) const;
    bool take(const std::string& file);
    bool hasState(const QString& order, const QString& state);
};

void OrdersPageTest::initTestCase()
{
    m_new = std::make_unique<support::AStation>();
}

void OrdersPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_station.reset();
}

void OrdersPageTest::init()
{
    m_station = std::make_unique<support::AStation>(*m_new);
    m_session = m_station->session();
    m_page = std::make_unique<OrdersPage>(*m_session);
    m_page->resize(1200, 800);
    m_page->show();
    m_page->findChild<QComboBox*>("state")->setCurrentIndex(1); // all states
}

QString OrdersPageTest::cell(const QString& order, int column) const
{
    const auto* model = list().model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == order)
            return model->index(row, column).data().toString();
    return {};
}

bool OrdersPageTest::take(const std::string& file)
{
    m_page->importFile(support::orderFile(file), false);
    return until([&] { return !m_page->strip().sentence().isEmpty(); });
}

bool OrdersPageTest::hasState(const QString& order, const QString& state)
{
    return until([&] { return cell(order, 1) == state; });
}

void OrdersPageTest::takesAFileInOnce()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY2(m_page->strip().sentence().contains("new orders"),
             qPrintable(m_page->strip().sentence()));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    const auto orders = list().shownRows();
    m_page->strip().clear();
    QVERIFY(take("good/demo.json"));
    QVERIFY(m_page->strip().sentence().contains("before: nothing was changed"));
    m_page->refresh();
    QVERIFY(until([&] { return !m_session->desk().isBusy(); }));
    QCOMPARE(list().shownRows(), orders);
}

void OrdersPageTest::saysWhatIsWrongRowByRow()
{
    QVERIFY(take("bad/missing.json"));
    const auto& report = *m_page->findChild<ImportReport*>();
    QVERIFY(report.isVisible());
    QVERIFY(report.shownErrors() > 0);
    const auto* errors = report.findChild<ListView*>()->model();
    QVERIFY(!errors->index(0, 0).data().toString().isEmpty()); // the row of the file
    QVERIFY(!errors->index(0, 2).data().toString().isEmpty()); // the field
    QVERIFY(!errors->index(0, 5).data().toString().isEmpty()); // what to do
    QVERIFY(m_page->strip().sentence().contains("nothing was taken in"));
    QCOMPARE(list().shownRows(), 0);
}

void OrdersPageTest::takesInWhatIsRight()
{
    QVERIFY(take("bad/foreign-identity.json"));
    const auto& report = *m_page->findChild<ImportReport*>();
    const auto errors = report.shownErrors();
    QCOMPARE(list().shownRows(), 0);
    m_page->strip().clear();
    QVERIFY(press(*m_page, "Take in the orders that are right"));
    QVERIFY(until([&] { return !m_page->strip().sentence().isEmpty(); }));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    QCOMPARE(cell("B2026-0103", 1), QString{});
    QCOMPARE(report.shownErrors(), errors);
    QVERIFY(support::button(*m_page, "Take in the orders that are right") == nullptr);
}

void OrdersPageTest::offersOnlyLegalSteps()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    list().clearSelection();
    for (const auto* words : {"Has arrived", "Approve", "Stop…", "Cancel…"})
        QVERIFY(!support::button(*m_page, words)->isEnabled());
    list().selectKeys({"B2026-0101"});
    QVERIFY(!support::button(*m_page, "Has arrived")->isEnabled()); // it has already
    QVERIFY(support::button(*m_page, "Approve")->isEnabled());
    QVERIFY(press(*m_page, "Approve"));
    QVERIFY(hasState("B2026-0101", "Kontrollerad"));
    QVERIFY(until([&] { return !support::button(*m_page, "Approve")->isEnabled(); }));
    QVERIFY(support::button(*m_page, "Stop…")->isEnabled());
}

void OrdersPageTest::approvesSeveralAtOnce()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    QStringList arrived;
    for (int row = 0; row < list().model()->rowCount(); ++row)
        if (list().model()->index(row, 1).data().toString() == "Ankommen")
            arrived << list().model()->index(row, 0).data().toString();
    QVERIFY(arrived.size() > 1);
    // One was signed on paper: it waits for its original (A14).
    const auto& checks = *m_page->findChild<ListView*>("checks")->model();
    const auto verdict = [&](int check) { return checks.index(check, 1).data().toString(); };
    list().selectKeys({"B2026-0103"});
    QVERIFY(until([&] { return checks.rowCount() > 3 && verdict(3).endsWith("fails"); }));
    QVERIFY(press(*m_page, "Approve"));
    QVERIFY(until([&] { return m_page->strip().sentence().contains("check before production"); }));
    m_page->findChild<QTabWidget*>()->setCurrentIndex(1);
    QVERIFY(press(*m_page, "Original is here"));
    QVERIFY(until([&] { return verdict(3).endsWith("passed"); }));
    list().selectKeys(arrived);
    QVERIFY(press(*m_page, "Approve"));
    for (const auto& order : arrived)
        QVERIFY(hasState(order, "Kontrollerad"));
}

void OrdersPageTest::stopsWithAReasonAndShowsIt()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    list().selectKeys({"B2026-0101"});
    QVERIFY(press(*m_page, "Stop…"));
    QVERIFY(
        support::giveReason(*m_page, "The signer may not sign for the company", "Stop the order"));
    QVERIFY(hasState("B2026-0101", "Stoppad"));
    QVERIFY(until([&] {
        return support::allTexts(*m_page).contains("The signer may not sign for the company");
    }));
    QVERIFY(press(*m_page, "Has arrived")); // mended
    QVERIFY(hasState("B2026-0101", "Ankommen"));
}

void OrdersPageTest::cancelsWithItsGround()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    list().selectKeys({"B2026-0101"});
    QVERIFY(press(*m_page, "Cancel…"));
    auto* grounds = m_page->findChild<ReasonDialog*>()->findChild<QComboBox*>();
    QCOMPARE(grounds->count(), 2);
    grounds->setCurrentIndex(1);
    QVERIFY(support::giveReason(*m_page, "Ordered by mistake", "Cancel the order"));
    QVERIFY(hasState("B2026-0101", "Order Avbruten"));
    QVERIFY(
        until([&] { return support::allTexts(*m_page).contains("The orderer has asked for it"); }));
    for (const auto* words : {"Has arrived", "Approve", "Stop…", "Cancel…"})
        QVERIFY(!support::button(*m_page, words)->isEnabled());
}

void OrdersPageTest::narrowsByStateAndWords()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    const auto all = list().shownRows();
    auto* state = m_page->findChild<QComboBox*>("state");
    state->setCurrentText("Levererad");
    QVERIFY(until([&] { return list().shownRows() == 0; }));
    state->setCurrentIndex(0);
    QVERIFY(until([&] { return list().shownRows() == all; }));
    m_page->findChild<QLineEdit*>("words")->setText("0101");
    QCOMPARE(list().shownRows(), 1);
}

void OrdersPageTest::showsWhatIsToDoByDueDay()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    const auto all = list().shownRows();
    m_page->findChild<QComboBox*>("state")->setCurrentIndex(0); // to do
    QVERIFY(until([&] { return !m_session->desk().isBusy() && list().shownRows() == all; }));
    const auto* model = list().model();
    // The demonstration's orders are of early 2026: whatever is signed is late by now.
    QVERIFY2(cell("B2026-0101", 2).endsWith("late"), qPrintable(cell("B2026-0101", 2)));
    QString before;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto speed = model->index(row, 6).data().toString();
        const auto due = model->index(row, 2).data().toString();
        const auto key = (speed.isEmpty() ? "1" : "0") + (due.isEmpty() ? "~" : due);
        QVERIFY2(before <= key, qPrintable(before + " before " + key));
        before = key;
    }
    m_session->desk().run(
        m_page.get(),
        [](workplace::Desk& desk) {
            return workplace::cancelOrder(desk, *foundation::OrderNumber::parse("B2026-0101"),
                                          orders::CancelGround::OrderersWish, "not needed");
        },
        [this](const auto& done) {
            QVERIFY(done.ok());
            m_page->refresh();
        });
    QVERIFY(until([&] { return list().shownRows() == all - 1; }));
    QVERIFY(cell("B2026-0101", 0).isEmpty());
}

void OrdersPageTest::takesInWhatIsTyped()
{
    QVERIFY(press(*m_page, "New order…"));
    auto& form = *m_page->findChild<OrderForm*>();
    const auto type = [&](const QString& field, const QString& text) {
        auto* edit = form.findChild<QLineEdit*>(field);
        QVERIFY2(edit != nullptr, qPrintable(field));
        edit->setText(text);
    };
    type("number", "H2026-1");
    type("organisation", "Påhittade Bolaget AB");
    type("organisationNumber", "559999-0017"); // its check digit is wrong
    type("orderer", "Örjan Exempelsson");
    type("email", "orjan@pahittade.example");
    type("recipient", "Påhittade Bolaget AB");
    form.findChild<QPlainTextEdit*>()->setPlainText("Låtsasgatan 1");
    type("postcode", "123 45");
    type("city", "Ingenstans");
    auto& holders = *form.findChild<QTableWidget*>();
    qobject_cast<QComboBox*>(holders.cellWidget(0, 0))->setCurrentText("ETJ-KORT");
    const QStringList holder{"Åsa", "Öberg-Test", "ekonom", "1001"};
    for (int column = 0; column < holder.size(); ++column)
        holders.item(0, column + 1)->setText(holder.at(column));
    holders.item(0, 6)->setText("asa.oberg-test@pahittade.example");
    QVERIFY(press(form, "Place the order"));
    auto& report = *m_page->findChild<ImportReport*>();
    QVERIFY(until([&] { return report.isVisible(); }));
    const auto& errors = *report.findChild<ListView*>()->model();
    QStringList fields;
    for (int row = 0; row < errors.rowCount(); ++row)
        for (int column = 0; column < errors.columnCount(); ++column)
            fields << errors.index(row, column).data().toString();
    QVERIFY2(report.shownErrors() == 1, qPrintable(fields.join(" | ")));
    QVERIFY(form.isVisible()); // and nothing that was typed is lost
    type("organisationNumber", "559999-0016");
    QVERIFY(press(form, "Place the order"));
    QVERIFY(until([&] { return !form.isVisible(); }));
    QVERIFY(until([&] { return hasState("H2026-1", "Registrerad"); }));
}

void OrdersPageTest::tellsTheHistory()
{
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
    list().selectKeys({"B2026-0101"});
    QVERIFY(press(*m_page, "Approve"));
    QVERIFY(hasState("B2026-0101", "Kontrollerad"));
    const auto& details = *m_page->findChild<OrderDetails*>();
    auto* tabs = details.findChild<QTabWidget*>();
    tabs->setCurrentIndex(2);
    const auto* events = qobject_cast<ListView*>(tabs->currentWidget())->model();
    QVERIFY(until([&] {
        const auto last = events->rowCount() - 1;
        return last >= 0 && events->index(last, 2).data().toString() == "Ankommen → Kontrollerad" &&
               events->index(last, 3).data().toString() == "Petra Produktion";
    }));
    tabs->setCurrentIndex(0);
    QCOMPARE(qobject_cast<ListView*>(tabs->currentWidget())->shownRows(), 2);
}

void OrdersPageTest::saysWhenTheBookCannotBeRead()
{
    m_page.reset();
    m_session.reset();
    m_session = m_station->session(); // its desk opens the database when it is first needed
    const auto book = m_station->home() / "station.db";
    std::filesystem::rename(book, m_station->home() / "elsewhere.db");
    m_page = std::make_unique<OrdersPage>(*m_session);
    m_page->show();
    QVERIFY(until([&] {
        return m_page->strip().sentence().startsWith("The station's database cannot be opened");
    }));
    std::filesystem::rename(m_station->home() / "elsewhere.db", book);
    m_page->strip().clear();
    QVERIFY(take("good/demo.json"));
    QVERIFY(hasState("B2026-0101", "Ankommen"));
}

QTEST_MAIN(OrdersPageTest)
#include "orders_page_test.moc"
