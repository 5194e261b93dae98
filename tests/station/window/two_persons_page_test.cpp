// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// What takes two, in two windows: one asks, the other confirms. The staff is changed, a letter is
// printed again, and escrow is opened for a lost one.
#include "fixtures/testprinter/test_printer.h"
#include "foundation/passphrase.h"
#include "station/staff/member_card_store.h"
#include "station/window/approvals_page.h"
#include "station/window/letters_page.h"
#include "station/window/list_view.h"
#include "station/window/secret_field.h"
#include "station/window/session.h"
#include "station/window/staff_page.h"
#include "station/window/stationery_page.h"
#include "station/workplace/letter_acts.h"
#include "tests/flow/ready_letters.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/hands.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

#include <fstream>

using support::button;
using support::press;
using support::until;
using namespace window;

class TwoPersonsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void somebodyNewGetsACodeFromWhoConfirms();
    void nobodyConfirmsWhatHeAskedFor();
    void rolesAreChangedByTwo();
    void lockingTakesOneAndUnlockingTwo();
    void aLostCardIsRemovedAtOnce();
    void whoHasLeftIsTakenBack();
    void aChangedProductIsAcceptedByTwo();
    void aSpoiledLetterIsPrintedAgain();
    void escrowIsOpenedByWhoBringsItsKey();

private:
    std::unique_ptr<flow::FlowStation> m_station;
    std::unique_ptr<flow::ReadyLetters> m_ready;
    std::unique_ptr<Session> m_ada;
    std::unique_ptr<Session> m_ulla;
    std::unique_ptr<Session> m_mats;
    std::unique_ptr<StaffPage> m_staff;
    std::unique_ptr<ApprovalsPage> m_approvals; ///< Ulla's
    std::unique_ptr<LettersPage> m_letters;     ///< of Mats

    [[nodiscard]] std::unique_ptr<Session> session(const std::string& who,
                                                   const staff::Roles& roles) const;
    [[nodiscard]] static ListView& list(const QWidget& page)
    {
        return *page.findChild<ListView*>();
    }
    [[nodiscard]] static QString cell(const QWidget& page, const QString& key, int column);
    template <typename Field>
    [[nodiscard]] static Field& field(const QWidget& page, const QString& name);
    /// Chooses the row, so that its buttons are for it.
    [[nodiscard]] static bool choose(Page& page, const QString& key);
    /// Reads the page anew and waits for what is there now.
    [[nodiscard]] static bool reread(Page& page);
    /// Presses it and waits until the page says that it takes two.
    [[nodiscard]] static bool asked(Page& page, const QString& words);
    /// Chooses what waits of this, for Ulla to confirm.
    [[nodiscard]] bool waits(const QString& of);
    void spoilAndDestroy(const foundation::LetterNumber& letter);
};

std::unique_ptr<Session> TwoPersonsTest::session(const std::string& who,
                                                 const staff::Roles& roles) const
{
    auto workplace = flow::valueOf(workplace::Workplace::open(m_station->home()));
    auto token =
        std::make_shared<const workplace::SessionToken>(support::signedIn(*workplace, who, roles));
    return std::make_unique<Session>(std::move(workplace), token, who);
}

void TwoPersonsTest::initTestCase()
{
    using staff::Role;
    const testprinter::TestPrinter printer{testprinter::TestPrinter::Mode::Abort};
    m_station = std::make_unique<flow::FlowStation>(printer.uri());
    m_ready = std::make_unique<flow::ReadyLetters>(*m_station, 2);
    spoilAndDestroy(m_ready->number(0));
    static_cast<void>(m_station->reopened(
        "two_in_union = []",
        R"(two_in_union = ["change-staff", "change-product", "reprint-letter", "open-escrow"])"));
    m_ada = session("Ada Admin", {Role::Administrator});
    m_ulla = session("Ulla Utgivare", {Role::Issuer});
    m_mats = session("Mats Mailroom", {Role::Mailroom, Role::Support});
    m_staff = std::make_unique<StaffPage>(*m_ada);
    m_approvals = std::make_unique<ApprovalsPage>(*m_ulla);
    m_letters = std::make_unique<LettersPage>(*m_mats);
    for (auto* page :
         {static_cast<QWidget*>(m_staff.get()), static_cast<QWidget*>(m_approvals.get()),
          static_cast<QWidget*>(m_letters.get())}) {
        page->resize(1100, 800);
        page->show();
    }
    QVERIFY(until([&] { return list(*m_staff).shownRows() >= 3; }));
}

void TwoPersonsTest::spoilAndDestroy(const foundation::LetterNumber& letter)
{
    auto mats = m_station->deskOf("Mats Mailroom");
    const auto ends = flow::valueOf(workplace::printLetters(mats, {letter}, [](const auto&) {}));
    QCOMPARE(ends.front().state, print::LetterState::Spoiled);
    flow::mustSucceed(m_station->destroy({letter.text()}, "shredder"));
}

QString TwoPersonsTest::cell(const QWidget& page, const QString& key, int column)
{
    const auto& model = *list(page).model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data(KeyRole).toString() == key)
            return model.index(row, column).data().toString();
    return {};
}

template <typename Field>
Field& TwoPersonsTest::field(const QWidget& page, const QString& name)
{
    for (auto* one : page.findChildren<Field*>())
        if (one->accessibleName() == name && one->isVisibleTo(&page))
            return *one;
    qFatal("no field %s", qPrintable(name));
}

bool TwoPersonsTest::choose(Page& page, const QString& key)
{
    if (!reread(page))
        return false;
    list(page).selectKeys({key});
    return list(page).onlySelectedKey() == key;
}

bool TwoPersonsTest::reread(Page& page)
{
    const QSignalSpy reset{list(page).model(), &QAbstractItemModel::modelReset};
    const QSignalSpy changed{list(page).model(), &QAbstractItemModel::dataChanged};
    page.refresh();
    return until([&] { return reset.count() + changed.count() > 0; });
}

bool TwoPersonsTest::asked(Page& page, const QString& words)
{
    page.strip().clear();
    return press(page, words) &&
           until([&] { return page.strip().sentence().contains("It takes two"); });
}

bool TwoPersonsTest::waits(const QString& of)
{
    m_approvals->strip().clear();
    if (!reread(*m_approvals))
        return false;
    const auto& model = *list(*m_approvals).model();
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 1).data() == "Waits for another person" &&
            model.index(row, 3).data().toString() == of) {
            list(*m_approvals).selectRow(row);
            return true;
        }
    return false;
}

void TwoPersonsTest::somebodyNewGetsACodeFromWhoConfirms()
{
    QVERIFY(press(*m_staff, "Add…"));
    auto& name = field<QLineEdit>(*m_staff, "Name");
    QTest::keyClicks(&name, "Nina Ny");
    QVERIFY(!button(*m_staff, "Ask for it")->isEnabled()); // no role yet
    QTest::mouseClick(button(*m_staff, "mailroom"), Qt::LeftButton);
    QVERIFY(asked(*m_staff, "Ask for it"));
    QVERIFY(!m_staff->strip().sentence().contains("code"));
    QVERIFY(waits("Nina Ny"));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("one-time code"); }));
    QVERIFY(m_approvals->strip().sentence().contains("Nina Ny"));
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QCOMPARE(cell(*m_staff, "Nina Ny", 2), QString{"mailroom"});
}

void TwoPersonsTest::nobodyConfirmsWhatHeAskedFor()
{
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QVERIFY(press(*m_staff, "New code…"));
    QVERIFY(asked(*m_staff, "Ask for it"));
    ApprovalsPage own{*m_ada};
    own.show();
    own.refresh();
    QVERIFY(until([&] { return button(own, "Withdraw")->isEnabled(); }));
    QVERIFY(!button(own, "Confirm…")->isEnabled());
    QVERIFY(press(own, "Withdraw"));
    QVERIFY(until([&] { return cell(own, list(own).onlySelectedKey(), 1) == "Withdrawn"; }));
}

void TwoPersonsTest::rolesAreChangedByTwo()
{
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QVERIFY(press(*m_staff, "Change…"));
    QVERIFY(qobject_cast<QCheckBox*>(button(*m_staff, "mailroom"))->isChecked());
    QTest::mouseClick(button(*m_staff, "support"), Qt::LeftButton);
    QTest::keyClicks(&field<QLineEdit>(*m_staff, "Products"), "ETJ-KORT");
    QVERIFY(asked(*m_staff, "Ask for it"));
    QVERIFY(waits("Nina Ny"));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    QVERIFY(reread(*m_staff));
    QCOMPARE(cell(*m_staff, "Nina Ny", 2), QString{"mailroom, support"});
    QCOMPARE(cell(*m_staff, "Nina Ny", 3), QString{"ETJ-KORT"});
}

void TwoPersonsTest::lockingTakesOneAndUnlockingTwo()
{
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QVERIFY(press(*m_staff, "Lock…"));
    QTest::keyClicks(&field<QLineEdit>(*m_staff, "Why"), "left her card on the desk");
    QVERIFY(press(*m_staff, "Lock"));
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 1) == "locked"; }));
    QVERIFY(!button(*m_staff, "Change…")->isEnabled());
    QVERIFY(press(*m_staff, "Unlock…"));
    QVERIFY(asked(*m_staff, "Ask for it"));
    QVERIFY(waits("Nina Ny"));
    QCOMPARE(cell(*m_staff, "Nina Ny", 1), QString{"locked"});
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    m_staff->refresh();
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 1) == "may sign in"; }));
}

void TwoPersonsTest::aLostCardIsRemovedAtOnce()
{
    auto desk = m_station->deskOf("Ada Admin");
    const staff::MemberCard card{std::string(64, 'A'),
                                 "Nina Ny",
                                 {},
                                 {},
                                 {},
                                 "CN=Nina Ny",
                                 desk.workplace.clock().now() + std::chrono::hours{24}};
    flow::mustSucceed(database::inTransaction(*desk.database, [&](auto& transaction) {
        return staff::MemberCardStore{*desk.database}.add(transaction, card, desk.act());
    }));
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 5).startsWith("until "); }));
    QVERIFY(until([&] { return press(*m_staff, "Remove card…"); }));
    QVERIFY(press(*m_staff, "Remove"));
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 5).isEmpty(); }));
}

void TwoPersonsTest::whoHasLeftIsTakenBack()
{
    QVERIFY(choose(*m_staff, "Nina Ny"));
    QVERIFY(press(*m_staff, "New code…"));
    QVERIFY(support::allTexts(*m_staff).contains("forgotten password"));
    QVERIFY(press(*m_staff, "Dismiss…"));
    QVERIFY(asked(*m_staff, "Ask for it"));
    QVERIFY(waits("Nina Ny"));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    m_staff->refresh();
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 1) == "has left"; }));
    QVERIFY(press(*m_staff, "New code…"));
    QVERIFY(support::allTexts(*m_staff).contains("works here again"));
    QVERIFY(!support::allTexts(*m_staff).contains("forgotten password"));
    QVERIFY(asked(*m_staff, "Ask for it"));
    QVERIFY(waits("Nina Ny"));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("one-time code"); }));
    m_staff->refresh();
    QVERIFY(until([&] { return cell(*m_staff, "Nina Ny", 1) == "may sign in"; }));
}

void TwoPersonsTest::aChangedProductIsAcceptedByTwo()
{
    const auto profile = m_station->workplace().profiles().all().front();
    std::ofstream{profile.sourceFile, std::ios::app} << "# changed\n";
    StationeryPage page{*m_ada};
    page.show();
    page.refresh();
    auto& products = field<QListWidget>(page, "Card products");
    QVERIFY(until(
        [&] { return products.count() > 0 && products.item(0)->text().contains("not accepted"); }));
    QVERIFY(asked(page, "Accept as it is now"));
    QVERIFY(waits(QString::fromStdString(profile.productCode)));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    page.refresh();
    QVERIFY(until([&] { return !products.item(0)->text().contains("not accepted"); }));
    QVERIFY(!button(page, "Accept as it is now")->isEnabled());
}

void TwoPersonsTest::aSpoiledLetterIsPrintedAgain()
{
    const auto number = QString::fromStdString(m_ready->number(0).text());
    QVERIFY(choose(*m_letters, QString::fromStdString(m_ready->number(1).text())));
    QVERIFY(!button(*m_letters, "Print again…")->isEnabled()); // it was never printed
    QVERIFY(choose(*m_letters, number));
    QVERIFY(press(*m_letters, "Print again…"));
    QTest::keyClicks(&field<QLineEdit>(*m_letters, "Why"), "the printer was off");
    QVERIFY(asked(*m_letters, "Print again"));
    QVERIFY(waits(number));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    m_letters->refresh();
    QVERIFY(until([&] { return list(*m_letters).shownRows() == 3; }));
}

void TwoPersonsTest::escrowIsOpenedByWhoBringsItsKey()
{
    QVERIFY(choose(*m_letters, QString::fromStdString(m_ready->number(1).text())));
    QVERIFY(press(*m_letters, "PUK letter…"));
    QTest::keyClicks(&field<QLineEdit>(*m_letters, "Why"), "thrown away");
    QVERIFY(asked(*m_letters, "Order it"));
    QVERIFY(waits(QString::fromStdString(m_ready->chip(1))));
    QVERIFY(press(*m_approvals, "Confirm…"));
    QVERIFY(!button(*m_approvals, "Confirm")->isEnabled()); // without the key
    const auto folder = m_station->home() / "escrow";
    const auto phrase = flow::valueOf(foundation::readPassphraseFile(folder / "escrow.passphrase"));
    QTest::keyClicks(&field<QLineEdit>(*m_approvals, "Folder of the escrow key"),
                     QString::fromStdString(folder.string()));
    const std::string typed{phrase.view().begin(), phrase.view().end()};
    QTest::keyClicks(&field<SecretField>(*m_approvals, "Its passphrase"),
                     QString::fromStdString(typed));
    QVERIFY(press(*m_approvals, "Confirm"));
    QVERIFY(until([&] { return m_approvals->strip().sentence().contains("it is done"); }));
    QCOMPARE(m_ready->state(1), std::string{"spoiled"});
    m_letters->refresh();
    QVERIFY(until([&] { return list(*m_letters).shownRows() == 4; }));
}

QTEST_MAIN(TwoPersonsTest)
#include "two_persons_page_test.moc"
