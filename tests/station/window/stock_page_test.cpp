// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The stock page: lots, runs and their sheets, destruction; and a sample card that is really tried.
#include "fixtures/testbench/process.h"
#include "fixtures/testbench/virtual_cards.h"
#include "station/database/transaction.h"
#include "station/window/destruction_view.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/lots_view.h"
#include "station/window/runs_view.h"
#include "station/window/scan_field.h"
#include "station/window/stock_page.h"
#include "station/workplace/run_acts.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QProgressBar>
#include <QSpinBox>
#include <QTabWidget>

using support::press;
using support::until;
using namespace window;

class StockPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theLotsAreAModel();
    void showsTheLotsInTheirTurn();
    void receivesARangeOfSerials();
    void receivesASuppliersFile();
    void refusesALotWithItsReason();
    void countsAndMovesALot();
    void triesASampleCard();
    void anotherPersonReviewsARun();
    void savesTheRunSheetOnce();
    void destroysWhatWasScanned();

private:
    std::unique_ptr<support::AStation> m_new;
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<StockPage> m_page;

    void openPage(const std::string& who = "Lena Lager");
    [[nodiscard]] ListView& list(const QString& name) const;
    [[nodiscard]] QString cell(const QString& list, const QString& key, int column) const;
    template <typename Field>
    [[nodiscard]] Field& field(const QString& name) const;
    [[nodiscard]] bool said(const QString& words) const;
    void runAndClose() const;
};

void StockPageTest::initTestCase()
{
    m_new =
        std::make_unique<support::AStation>("ipp://localhost:9/ipp/print", support::Stock::Kept);
    m_new->receive(7, 30, "Shelf 3");
    m_new->receive(8, 20, "Shelf 4");
}

void StockPageTest::init()
{
    m_station = std::make_unique<support::AStation>(*m_new);
    openPage();
}

void StockPageTest::openPage(const std::string& who)
{
    m_page.reset();
    m_session = m_station->session(who);
    m_page = std::make_unique<StockPage>(*m_session);
    m_page->resize(1100, 800);
    m_page->show();
    QVERIFY(until([&] { return list("Lots of blanks").shownRows() > 0; }));
}

void StockPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_station.reset();
}

ListView& StockPageTest::list(const QString& name) const
{
    for (auto* one : m_page->findChildren<ListView*>())
        if (one->accessibleName() == name)
            return *one;
    qFatal("no list %s", qPrintable(name));
}

QString StockPageTest::cell(const QString& name, const QString& key, int column) const
{
    const auto& model = *list(name).model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(KeyRole).toString() == key)
            return model.index(row, column).data().toString();
    return {};
}

template <typename Field>
Field& StockPageTest::field(const QString& name) const
{
    for (auto* one : m_page->findChildren<Field*>())
        if (one->accessibleName() == name && one->isVisibleTo(m_page.get()))
            return *one;
    qFatal("no field %s", qPrintable(name));
}

bool StockPageTest::said(const QString& words) const
{
    return until(
        [&] { return (m_page->strip().sentence() + m_page->strip().details()).contains(words); });
}

void StockPageTest::runAndClose() const
{
    auto opened = workplace::Workplace::open(m_station->home());
    auto desk = support::deskOf(**opened, "Petra Produktion");
    QVERIFY(workplace::openRun(desk, {.blanks = 3}).ok());
    QVERIFY(workplace::closeRun(desk, {{"LOT-7", 3}}).ok());
}

void StockPageTest::theLotsAreAModel()
{
    TableModel<LotRow> lots{lotColumns(), [](const LotRow& row) {
                                return QString::fromStdString(row.standing.lot.name);
                            }};
    const QAbstractItemModelTester tester{&lots,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest};
    stock::LotStanding one;
    one.lot.name = "A";
    one.lot.state = stock::LotState::Accepted;
    one.cards[stock::BlankFate::Blank] = 5;
    auto two = one;
    two.lot.name = "B";
    two.lot.expires =
        foundation::CivilDate{std::chrono::year{2026}, std::chrono::month{3}, std::chrono::day{1}};
    const foundation::CivilDate today{std::chrono::year{2026}, std::chrono::month{3},
                                      std::chrono::day{2}};
    lots.setRows(lotRows({one, two}, today));
    QCOMPARE(lots.index(0, 0).data().toString(), "1");
    QCOMPARE(lots.index(0, 2).data().toString(), "in use");
    QCOMPARE(lots.index(1, 0).data().toString(), "–");
    QCOMPARE(lots.index(1, 2).data().toString(), "too old");
    lots.setRows(lotRows({two}, today));
    lots.setRows({});
}

void StockPageTest::showsTheLotsInTheirTurn()
{
    const auto& model = *list("Lots of blanks").model();
    QCOMPARE(model.index(0, 1).data().toString(), "LOT-7");
    QCOMPARE(cell("Lots of blanks", "LOT-7", 0), "1");
    QCOMPARE(cell("Lots of blanks", "LOT-8", 0), "2");
    QCOMPARE(cell("Lots of blanks", "LOT-7", 4), "30");
    QCOMPARE(cell("Lots of blanks", "LOT-7", 9), "Shelf 3");
}

void StockPageTest::receivesARangeOfSerials()
{
    QVERIFY(press(*m_page, "Receive a range"));
    field<QLineEdit>("First chip serial").setText("00A00000");
    field<QLineEdit>("Last chip serial").setText("00A00009");
    field<QLineEdit>("The supplier's number of the lot").setText("LOT-9");
    QVERIFY(!support::button(*m_page, "Receive")->isEnabled());
    field<QLineEdit>("Where they lie").setText("Shelf 5");
    QVERIFY(!support::button(*m_page, "Receive")->isEnabled());
    field<QSpinBox>("How many there should be").setValue(10);
    field<QLineEdit>("Use until").setText("2029-02-30");
    QVERIFY(press(*m_page, "Receive"));
    QVERIFY(said("InvalidDate"));
    field<QLineEdit>("Use until").setText("2029-02-28");
    field<QSpinBox>("How many there should be").setValue(11);
    QVERIFY(press(*m_page, "Receive"));
    QVERIFY(said("RuleViolated"));
    field<QSpinBox>("How many there should be").setValue(10);
    QVERIFY(press(*m_page, "Receive"));
    QVERIFY(said("Lot LOT-9 is received: 10 blanks MYEID, at Shelf 5"));
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-9", 2) == "to be tested"; }));
    QCOMPARE(cell("Lots of blanks", "LOT-9", 10), "2029-02-28");
    QVERIFY(support::button(*m_page, "Receive") == nullptr);
}

void StockPageTest::receivesASuppliersFile()
{
    const testbench::TemporaryFolder folder;
    const auto path = QString::fromStdString((folder / "lot.csv").string());
    QFile file{path};
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("lot;product;location;chip_serial\nLOT-10;MYEID;Skåp 6;00B00001\n"
               "LOT-10;MYEID;Skåp 6;00B00002\n");
    file.close();
    QVERIFY(press(*m_page, "Receive a file"));
    field<QLineEdit>("The supplier's file").setText(path);
    QVERIFY(press(*m_page, "Receive"));
    QVERIFY(said("Lot LOT-10 is received: 2 blanks MYEID, at Skåp 6"));
}

void StockPageTest::refusesALotWithItsReason()
{
    list("Lots of blanks").selectKeys({"LOT-7"});
    QVERIFY(press(*m_page, "Refuse"));
    auto* form = m_page->lots().findChild<InlineForm*>();
    QVERIFY(!support::button(*form, "Refuse")->isEnabled());
    auto& why = field<QLineEdit>("What is wrong with it");
    QTest::keyClicks(&why, "the chips are loose");
    // What was asked of is what is refused, whatever is chosen meanwhile.
    list("Lots of blanks").selectKeys({"LOT-8"});
    QTest::keyClick(&why, Qt::Key_Return);
    QVERIFY(said("Blanks of lot LOT-7 may not be used"));
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-7", 2) == "refused"; }));
    QCOMPARE(cell("Lots of blanks", "LOT-8", 2), "in use");
}

void StockPageTest::countsAndMovesALot()
{
    list("Lots of blanks").selectKeys({"LOT-7"});
    QVERIFY(press(*m_page, "Count"));
    field<QSpinBox>("Blanks in the store").setValue(28);
    field<QLineEdit>("Who counted, and why").setText("Lena, the yearly count");
    QVERIFY(press(*m_page, "Enter the count"));
    QVERIFY(said("The count of lot LOT-7 is entered"));
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-7", 8) == "2"; }));
    QVERIFY(press(*m_page, "Move"));
    auto& where = field<QLineEdit>("Where it lies");
    QTest::keyClicks(&where, "Shelf 9");
    QTest::keyClick(&where, Qt::Key_Escape);
    QVERIFY(!where.isVisible());
    QVERIFY(press(*m_page, "Move"));
    field<QLineEdit>("Where it lies").setText("Shelf 1");
    QTest::keyClick(&field<QLineEdit>("Where it lies"), Qt::Key_Return);
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-7", 9) == "Shelf 1"; }));
}

void StockPageTest::triesASampleCard()
{
    const testbench::PrivatePcscd pcscd{1};
    testbench::VirtualCards cards{pcscd, {}};
    const auto chip = QString::fromStdString(cards.serial(0));
    QVERIFY(press(*m_page, "Receive a range"));
    field<QLineEdit>("First chip serial").setText(chip);
    field<QLineEdit>("Last chip serial").setText(chip);
    field<QLineEdit>("The supplier's number of the lot").setText("LOT-11");
    field<QSpinBox>("How many there should be").setValue(1);
    field<QLineEdit>("Where they lie").setText("Shelf 5");
    QVERIFY(press(*m_page, "Receive"));
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-11", 2) == "to be tested"; }));
    list("Lots of blanks").selectKeys({"LOT-11"});
    QVERIFY(press(*m_page, "Test a sample"));
    QVERIFY(press(*m_page, "Test the sample"));
    const auto& progress = *m_page->findChild<QProgressBar*>();
    QVERIFY(progress.isVisible());
    QVERIFY(!support::button(*m_page, "Test a sample")->isEnabled());
    QVERIFY(until([&] { return progress.format() == "Proving the card"; }));
    QVERIFY(said("The sample card " + chip + " is good: lot LOT-11 may be used"));
    QVERIFY(until([&] { return cell("Lots of blanks", "LOT-11", 2) == "in use"; }));
    QVERIFY(!progress.isVisible());
    QVERIFY(support::button(*m_page, "Test a sample")->isEnabled());
    QCOMPARE(cell("Lots of blanks", "LOT-11", 7), "1"); // the sample is spoiled
}

void StockPageTest::anotherPersonReviewsARun()
{
    runAndClose();
    openPage("petra produktion");
    m_page->tabs().setCurrentWidget(&m_page->runs());
    QVERIFY(until([&] { return cell("Runs of production", "1", 1) == "to be reviewed"; }));
    QVERIFY(press(*m_page, "Sign as reviewer"));
    QVERIFY(support::allTexts(*m_page).contains(
        "3 taken out = 0 good + 0 spoiled + 0 missing + 0 unreadable + 3 returned"));
    QVERIFY(press(*m_page, "Sign"));
    QVERIFY(said("RuleViolated"));
    openPage("Rut Granskare");
    m_page->tabs().setCurrentWidget(&m_page->runs());
    QVERIFY(until([&] { return support::button(*m_page, "Sign as reviewer")->isEnabled(); }));
    QVERIFY(press(*m_page, "Sign as reviewer"));
    QVERIFY(press(*m_page, "Sign"));
    QVERIFY(said("Run 1 is reviewed"));
    QVERIFY(until([&] { return cell("Runs of production", "1", 10).contains("Rut Granskare"); }));
    QVERIFY(!support::button(*m_page, "Sign as reviewer")->isEnabled());
}

void StockPageTest::savesTheRunSheetOnce()
{
    runAndClose();
    m_page->tabs().setCurrentWidget(&m_page->runs());
    QVERIFY(until([&] { return !cell("Runs of production", "1", 1).isEmpty(); }));
    const testbench::TemporaryFolder folder;
    const auto file = folder / "run.pdf";
    m_page->runs().saveSheetAs(file);
    QVERIFY(said("Saved"));
    const auto text = testbench::runProcess({"pdftotext", "-layout", file.string(), "-"}).output;
    QVERIFY2(text.find("Petra Produktion") != std::string::npos, text.c_str());
    m_page->runs().saveSheetAs(file);
    QVERIFY(said("FileExists"));
}

void StockPageTest::destroysWhatWasScanned()
{
    {
        auto opened = workplace::Workplace::open(m_station->home());
        auto desk = support::deskOf(**opened, "Petra Produktion");
        const auto spoiled =
            database::inTransaction(*desk.database, [](database::Transaction& transaction) {
                return transaction.change(
                    "UPDATE cards SET state = 'rejected', left_behind = 'torn', changed_at = "
                    "'2026-01-02T10:00:00Z' WHERE chip_serial IN ('00070001', '00070002')");
            });
        QVERIFY(spoiled.ok());
        QCOMPARE(*spoiled, 2);
    }
    m_page->tabs().setCurrentWidget(&m_page->destruction());
    QVERIFY(until([&] { return list("Awaits destruction").shownRows() == 2; }));
    QCOMPARE(m_page->tabs().tabText(2), "Destruction (2)");
    QCOMPARE(cell("Awaits destruction", "00070001", 0), "late");
    auto& field = *m_page->findChild<ScanField*>();
    support::scan(field, "no such card");
    QVERIFY(said("NotFound"));
    support::scan(field, "00070001");
    QVERIFY(until([&] { return cell("Awaits destruction", "00070001", 0) == "scanned"; }));
    QVERIFY(!support::button(*m_page, "Enter in the log: 1")->isEnabled());
    this->field<QLineEdit>("How").setText("cross-cut shredder");
    QVERIFY(press(*m_page, "Enter in the log: 1"));
    QVERIFY(said("Approval 1 waits for the other person"));
    auto opened = workplace::Workplace::open(m_station->home());
    auto witness = support::deskOf(**opened, "Kim Vittne");
    support::confirmAll(witness);
    m_page->refresh();
    QVERIFY(until([&] { return list("Awaits destruction").shownRows() == 1; }));
    QVERIFY(until([&] { return cell("Destruction log", "1", 4) == "Kim Vittne"; }));
    const testbench::TemporaryFolder folder;
    list("Destruction log").selectKeys({"1"});
    m_page->destruction().saveSheetAs(folder / "entry.pdf");
    QVERIFY(said("Saved"));
}

QTEST_MAIN(StockPageTest)
#include "stock_page_test.moc"
