// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The auditor's page: choosing events, a whole trail and a broken one, what is taken away in a
// file.
#include "foundation/files.h"
#include "station/window/act_words.h"
#include "station/window/event_filter_bar.h"
#include "station/window/list_view.h"
#include "station/window/main_window.h"
#include "station/window/trail_page.h"
#include "station/workplace/order_acts.h"
#include "station/workplace/sign_in.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/support/sqlite_shell.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>

#include <algorithm>

using staff::Role;
using support::press;
using support::until;
using namespace window;

namespace {

QString textIn(const std::filesystem::path& path)
{
    const auto bytes = foundation::readFile(path, std::size_t{1} << 24U);
    return bytes ? QString::fromUtf8(QByteArray{reinterpret_cast<const char*>(bytes->data()),
                                                static_cast<qsizetype>(bytes->size())})
                 : QString{};
}

} // namespace

class TrailPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void isForThoseWhoReadTheTrail();
    void showsTheNewestFirstAndAllOfTheChosenOne();
    void choosesEvents();
    void saysThatADayIsNone();
    void showsOlderOnesOnDemand();
    void findsAWholeTrailWhole();
    void saysWhereATrailIsBroken();
    void trustsWhatWasKeptElsewhere();
    void takesAFileThatIsChosen();
    void exportsWhatIsChosenAndNeverOverAFile();
    void signsTheHeadNow();
    void hasWordsForEveryAct();

private:
    std::unique_ptr<support::AStation> m_new;
    std::unique_ptr<support::AStation> m_station;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<TrailPage> m_page;

    void openPage();
    [[nodiscard]] QAbstractItemModel& events() const;
    [[nodiscard]] int shown() const { return events().rowCount(); }
    [[nodiscard]] QString top(int column) const
    {
        return events().index(0, column).data().toString();
    }
    template <typename Field>
    [[nodiscard]] Field& field(const QString& label) const;
    [[nodiscard]] bool said(const QString& words) const;
    void tamper(const std::string& sql) const;
};

void TrailPageTest::initTestCase()
{
    m_new = std::make_unique<support::AStation>();
    m_new->fillWithOrders();
    auto opened = workplace::Workplace::open(m_new->home());
    auto mailroom = support::deskOf(**opened, "Pål Postrum", {Role::Mailroom});
    QVERIFY(!workplace::stopOrder(mailroom, *foundation::OrderNumber::parse("B2026-0103"), "x"));
}

void TrailPageTest::init()
{
    m_station = std::make_unique<support::AStation>(*m_new);
    openPage();
}

void TrailPageTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_station.reset();
}

void TrailPageTest::openPage()
{
    m_page.reset();
    auto opened = workplace::Workplace::open(m_station->home());
    QVERIFY(opened.ok());
    auto token = std::make_shared<const workplace::SessionToken>(
        support::signedIn(**opened, "Rut Revisor", {Role::Auditor}));
    m_session = std::make_unique<Session>(std::move(*opened), token, "Rut Revisor");
    m_page = std::make_unique<TrailPage>(*m_session);
    m_page->resize(1200, 760);
    m_page->show();
    QVERIFY(until([&] { return shown() > 0; }));
}

QAbstractItemModel& TrailPageTest::events() const
{
    return *m_page->findChild<ListView*>(QStringLiteral("events"))->model();
}

template <typename Field>
Field& TrailPageTest::field(const QString& name) const
{
    for (auto* label : m_page->findChildren<QLabel*>())
        if (label->text().remove(QLatin1Char{'&'}) == name)
            if (auto* one = qobject_cast<Field*>(label->buddy()))
                return *one;
    qFatal("no field %s", qPrintable(name));
}

bool TrailPageTest::said(const QString& words) const
{
    return until(
        [&] { return (m_page->strip().sentence() + m_page->strip().details()).contains(words); });
}

/// As somebody with the file and a shell would.
void TrailPageTest::tamper(const std::string& sql) const
{
    const auto answer = support::askShell(m_station->home() / "station.db", sql);
    QVERIFY2(answer.empty(), answer.c_str());
}

void TrailPageTest::isForThoseWhoReadTheTrail()
{
    const auto has = [&](const staff::Roles& roles) {
        MainWindow window{m_station->session(), roles};
        return std::ranges::any_of(
            window.pages(), [](Page* page) { return qobject_cast<TrailPage*>(page) != nullptr; });
    };
    QVERIFY(has({Role::Auditor}));
    QVERIFY(has({Role::Issuer}));
    QVERIFY(!has({Role::Production, Role::Mailroom, Role::Support, Role::Administrator}));
}

void TrailPageTest::showsTheNewestFirstAndAllOfTheChosenOne()
{
    QVERIFY(events().index(0, 0).data(SortRole).toLongLong() >
            events().index(1, 0).data(SortRole).toLongLong());
    QCOMPARE(top(2), "Rut Revisor");
    QCOMPARE(top(4), "signed in");
    const auto tells = [&](const QString& words) {
        return until([&] { return support::allTexts(*m_page).contains(words); });
    };
    QVERIFY(tells("Event " + top(0)));
    QVERIFY(tells("signed-in"));
    QVERIFY(tells("Hash"));
}

void TrailPageTest::choosesEvents()
{
    const auto all = shown();
    field<QLineEdit>("Number:").setText("B2026-0103");
    QVERIFY(until([&] { return shown() < all && shown() > 1; }));
    const auto ofOrder = shown();
    auto& kind = field<QComboBox>("Of what:");
    kind.setCurrentIndex(kind.findText("Order"));
    QVERIFY(until([&] { return shown() < ofOrder; }));
    auto& act = field<QComboBox>("What:");
    act.setCurrentIndex(act.findText("entered in the order book"));
    QVERIFY(until([&] { return shown() == 1; }));
    QVERIFY(top(4).startsWith("entered in the order book"));

    openPage();
    field<QLineEdit>("Who:").setText("ulla");
    QVERIFY(until([&] { return shown() > 1 && top(2) == "Ulla Utgivare"; }));
    QVERIFY(press(*m_page, "Only what was refused"));
    QVERIFY(until([&] { return shown() == 0; }));
    field<QLineEdit>("Who:").clear();
    QVERIFY(until([&] { return shown() == 1; }));
    QCOMPARE(top(2), "Pål Postrum");
    QCOMPARE(top(4), "was refused");
    QVERIFY(top(5).startsWith("stop-orders"));

    openPage();
    const auto today = QDate::currentDate();
    field<QLineEdit>("From:").setText(today.addDays(2).toString(Qt::ISODate));
    QVERIFY(until([&] { return shown() == 0; }));
    field<QLineEdit>("From:").setText(today.addDays(-1).toString(Qt::ISODate));
    field<QLineEdit>("Until:").setText(today.addDays(1).toString(Qt::ISODate));
    QVERIFY(until([&] { return shown() >= all; }));
}

void TrailPageTest::saysThatADayIsNone()
{
    field<QLineEdit>("From:").setText("2026-02-30");
    QVERIFY(said("InvalidDate"));
}

void TrailPageTest::showsOlderOnesOnDemand()
{
    m_page.reset();
    auto opened = workplace::Workplace::open(m_station->home());
    auto desk = support::deskOf(**opened, "Pål Postrum", {Role::Mailroom});
    const auto number = *foundation::OrderNumber::parse("B2026-0103");
    for (int i = 0; i < 510; ++i)
        QVERIFY(!workplace::stopOrder(desk, number, "x"));
    openPage();
    QVERIFY(until([&] { return shown() == 500; }));
    QVERIFY(press(*m_page, "Show older events"));
    QVERIFY(until([&] { return shown() > 510; }));
    QVERIFY(support::button(*m_page, "Show older events") == nullptr);
}

void TrailPageTest::findsAWholeTrailWhole()
{
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(!support::button(*m_page, "Verify")->isEnabled());
    QVERIFY(support::button(*m_page, "Stop") != nullptr);
    QVERIFY(said("The trail is whole."));
    QVERIFY(support::button(*m_page, "Verify")->isEnabled());
    QVERIFY(support::button(*m_page, "Stop") == nullptr);
}

void TrailPageTest::saysWhereATrailIsBroken()
{
    tamper("UPDATE orders SET delivery_city = 'Annanstans' WHERE number = 'B2026-0103'");
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("The trail is broken."));
    QVERIFY(said("order B2026-0103"));
    QVERIFY(said("; 1 finding."));

    tamper("DROP TRIGGER events_are_never_changed;"
           "UPDATE events SET who = 'Ingen' WHERE subject = 'B2026-0103' AND what = 'registered'");
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("or its hash was changed"));
    QVERIFY(said("events_are_never_changed"));
}

void TrailPageTest::trustsWhatWasKeptElsewhere()
{
    const testbench::TemporaryFolder elsewhere;
    const auto sign = [&] {
        return press(*m_page, "Sign now") && said("is signed, at event") &&
               until([&] { return support::button(*m_page, "Sign now")->isEnabled(); });
    };
    QVERIFY(sign());
    m_page->exportTo(elsewhere / "all.jsonl"); // an event to sign
    QVERIFY(said("Written: "));
    QVERIFY(sign());
    const auto own = m_station->home() / "trail/heads.jsonl";
    const auto kept = elsewhere / "heads.jsonl";
    std::filesystem::copy_file(own, kept);
    const auto keys = m_station->home() / "keys";
    std::filesystem::copy_file(keys / "station.crt", elsewhere / "kept.crt");
    auto& heads = field<QLineEdit>("Signed heads kept elsewhere:");
    auto& certificate = field<QLineEdit>("Certificate kept elsewhere:");
    heads.setText(QString::fromStdString(kept));
    certificate.setText(QString::fromStdString(elsewhere / "kept.crt"));
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("The trail is whole."));
    QVERIFY(said("Compared with " + QString::fromStdString(kept) + " too."));
    QVERIFY(said("signed by the known key"));

    // The newest head is cut off, in the book and in the station's own file.
    tamper("DROP TRIGGER heads_are_never_deleted;"
           "DELETE FROM trail_heads WHERE number = (SELECT max(number) FROM trail_heads);"
           "CREATE TRIGGER heads_are_never_deleted BEFORE DELETE ON trail_heads\nBEGIN\n    SELECT "
           "RAISE(ABORT, 'the heads of the trail are append-only');\nEND");
    auto lines = textIn(own).split('\n', Qt::SkipEmptyParts);
    lines.removeLast();
    QVERIFY(foundation::replaceFile(own,
                                    foundation::bytesOf((lines.join('\n') + '\n').toStdString()),
                                    foundation::FileAccess::OwnerOnly)
                .ok());
    heads.clear();
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("The trail is whole."));
    heads.setText(QString::fromStdString(kept));
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("The trail is broken."));
    QVERIFY(said("its end was cut off"));

    heads.clear();
    certificate.setText(QString::fromStdString(keys / "production.crt"));
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("a key that nobody vouches for"));
    heads.setText("/nowhere/heads.jsonl");
    QVERIFY(press(*m_page, "Verify"));
    QVERIFY(said("NotFound"));
    QVERIFY(support::button(*m_page, "Verify")->isEnabled());
}

void TrailPageTest::takesAFileThatIsChosen()
{
    const auto file = m_station->home() / "keys/station.crt";
    auto& certificate = field<QLineEdit>("Certificate kept elsewhere:");
    auto* choose = certificate.parentWidget()->findChild<QPushButton*>();
    QVERIFY(choose != nullptr);
    choose->click();
    QFileDialog* dialog = nullptr;
    QVERIFY(until([&] {
        dialog = m_page->findChild<QFileDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    dialog->selectFile(QString::fromStdString(file));
    QVERIFY(QMetaObject::invokeMethod(dialog, "accept"));
    QVERIFY(until([&] { return certificate.text() == QString::fromStdString(file); }));
}

void TrailPageTest::exportsWhatIsChosenAndNeverOverAFile()
{
    const testbench::TemporaryFolder folder;
    QVERIFY(press(*m_page, "Only what was refused"));
    QVERIFY(until([&] { return shown() == 1; }));
    m_page->exportTo(folder / "refused.CSV");
    QVERIFY(said("Written: 1 event."));
    const auto csv = textIn(folder / "refused.CSV");
    QVERIFY(csv.contains("Pål Postrum"));
    QCOMPARE(csv.count("\r\n"), 2); // the heading and the one
    QVERIFY(press(*m_page, "Only what was refused"));
    QVERIFY(until([&] { return shown() > 1; }));
    m_page->exportTo(folder / "all.jsonl");
    QVERIFY(said("all.jsonl"));
    const auto lines = textIn(folder / "all.jsonl");
    QCOMPARE(lines.count('\n'), shown());
    QVERIFY(lines.startsWith("{"));
    m_page->exportTo(folder / "refused.CSV");
    QVERIFY(said("FileExists"));
    QCOMPARE(textIn(folder / "refused.CSV"), csv);
}

void TrailPageTest::signsTheHeadNow()
{
    QVERIFY(press(*m_page, "Sign now"));
    QVERIFY(said("is signed, at event"));
    QVERIFY(until([&] { return support::button(*m_page, "Sign now")->isEnabled(); }));
    QVERIFY(press(*m_page, "Sign now"));
    QVERIFY(said("Nothing has happened since"));
}

/// What this station's own trail holds has words.
void TrailPageTest::hasWordsForEveryAct()
{
    const auto known = knownActs();
    const auto told = QString::fromStdString(
        support::askShell(m_station->home() / "station.db", "SELECT DISTINCT what FROM events"));
    QVERIFY(told.contains("signed-in"));
    for (const auto& act : told.split('\n', Qt::SkipEmptyParts))
        QVERIFY2(std::ranges::find(known, act.toStdString()) != known.end(), qPrintable(act));
}

QTEST_MAIN(TrailPageTest)
#include "trail_page_test.moc"
