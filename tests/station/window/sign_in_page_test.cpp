// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
// Who is there: by name, by card, and until the card is pulled.
#include "station/window/sign_in_page.h"

#include "fixtures/testbench/process.h"
#include "fixtures/testbench/virtual_cards.h"
#include "foundation/files.h"
#include "station/staff/member_card_store.h"
#include "station/window/main_window.h"
#include "station/window/page.h"
#include "station/window/secret_field.h"
#include "station/window/session_watch.h"
#include "station/window/stage.h"
#include "station/window/translation.h"
#include "station/workplace/session_file.h"
#include "tests/personalize/signin/test_authorities.h"
#include "tests/station/support/signed_in.h"
#include "tests/station/window/a_station.h"
#include "tests/station/window/hands.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPointer>
#include <QStatusBar>

#include <memory>
#include <stdexcept>

using namespace window;
using foundation::Certificate;
using support::until;

class SignInPageTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aSecretFieldHoldsNoneOfItsText();
    void showsThePagesOfTheRolesAlone();
    void endsASessionThatNobodyTouches();
    void staysWhileSomebodyIsThere();
    void signsOut();
    void signsInByCardUntilItIsPulled();

private:
    std::unique_ptr<testbench::PrivatePcscd> m_pcscd;
    std::unique_ptr<support::AStation> m_station;

    [[nodiscard]] std::unique_ptr<workplace::Workplace> open(const support::AStation& station) const
    {
        return std::move(*workplace::Workplace::open(station.home()));
    }
};

namespace {

constexpr const char* kPin = "246810";

/// Anna's card, which OpenSC's pkcs15-init made, and its authority accepted at a station.
class AnnasCard
{
public:
    AnnasCard(const support::AStation& station, testbench::PrivatePcscd& pcscd) : cards{pcscd}
    {
        testbench::ProcessOptions options;
        options.limit = std::chrono::minutes{2};
        const auto made = testbench::runProcess(
            {CARDSTATION_SOURCE_DIR "/fixtures/readers/personalise-with-opensc", "--reader",
             cards.reader(0), "--folder", m_folder.path()},
            options);
        if (!made.succeeded())
            throw std::runtime_error{made.text()};
        m_world.adopt("ca", m_folder / "ca.pem", m_folder / "ca.key");
        m_world.accept("ca");
        m_world.publish("ca");
        QFile file{QString::fromStdString((station.home() / "settings.toml").string())};
        if (!file.open(QIODevice::ReadWrite))
            throw std::runtime_error{"settings.toml"};
        auto text = QString::fromUtf8(file.readAll());
        text.replace(QStringLiteral("authorities = \"\""),
                     QStringLiteral("authorities = \"%1\"")
                         .arg(QString::fromStdString(m_world.acceptedFolder().string())));
        file.resize(0);
        file.seek(0);
        file.write(text.toUtf8());
    }

    void enterFor(const workplace::Workplace& workplace, const std::string& member) const
    {
        const auto certificate =
            *Certificate::parse(*foundation::readFile(m_folder / "certificate1.pem"));
        const auto database = std::move(*workplace.openDatabase());
        const staff::MemberCard card{
            certificate.fingerprint(), member, {}, {}, {}, certificate.subject(),
            certificate.notAfter()};
        const auto entered =
            database::inTransaction(*database, [&](database::Transaction& transaction) {
                return staff::MemberCardStore{*database}.add(transaction, card,
                                                             workplace.act(member));
            });
        if (!entered)
            throw std::runtime_error{foundation::describe(entered.error())};
    }

    testbench::VirtualCards cards;

private:
    testbench::TemporaryFolder m_folder;
    signin::TestAuthorities m_world;
};

QStringList titles(const MainWindow& window)
{
    QStringList all;
    for (const auto* page : window.pages())
        all << page->title();
    return all;
}

} // namespace

void SignInPageTest::initTestCase()
{
    // Before any page looks for cards: pcsc-lite finds its daemon once in a process.
    m_pcscd = std::make_unique<testbench::PrivatePcscd>(1);
    m_station =
        std::make_unique<support::AStation>("ipp://localhost:9/ipp/print", support::Stock::Kept);
}

void SignInPageTest::aSecretFieldHoldsNoneOfItsText()
{
    SecretField field;
    field.show();
    QTest::keyClicks(&field, "abc");
    QKeyEvent press{QEvent::KeyPress, Qt::Key_Aring, Qt::NoModifier, QStringLiteral("å")};
    QCoreApplication::sendEvent(&field, &press);
    QCOMPARE(field.text(), QString(4, QChar{0x25CF}));
    QVERIFY(!field.text().contains('a'));
    QTest::keyClick(&field, Qt::Key_Backspace); // the whole å, of two bytes
    QGuiApplication::clipboard()->setText("stolen");
    QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
    field.selectAll();
    field.copy();
    QVERIFY(!QGuiApplication::clipboard()->text().contains("abc"));
    field.deselect();
    field.undo();
    QCOMPARE(field.text(), QString(3, QChar{0x25CF}));
    QVERIFY(field.take().equals(foundation::SecretBytes::copyOf(foundation::bytesOf("abc"))));
    QVERIFY(field.isEmpty());
    QVERIFY(field.text().isEmpty());
}

void SignInPageTest::showsThePagesOfTheRolesAlone()
{
    const Translation english{"en"};
    const MainWindow all{m_station->session(), support::everyRole()};
    const MainWindow auditor{m_station->session(), {staff::Role::Auditor}};
    QCOMPARE(titles(auditor), titles(all));
    const MainWindow mailroom{m_station->session(), {staff::Role::Mailroom}};
    QVERIFY(titles(mailroom).contains("Letters"));
    QVERIFY(!titles(mailroom).contains("Production"));
    const MainWindow production{m_station->session(), {staff::Role::Production}};
    QVERIFY(titles(production).contains("Production"));
    QVERIFY(!titles(production).contains("Letters"));
    QVERIFY(support::allTexts(*production.statusBar()).contains("Petra Produktion (production)"));
}

void SignInPageTest::endsASessionThatNobodyTouches()
{
    const auto session = m_station->session();
    SessionWatch watch{session->desk(), std::chrono::milliseconds{1}};
    int ended = 0;
    foundation::Error why{foundation::ErrorCode::NotFound};
    connect(&watch, &SessionWatch::ended, this, [&](const foundation::Error& told) {
        ++ended;
        why = told;
    });
    QVERIFY(until([&] { return ended == 1; }));
    QCOMPARE(QString::fromStdString(why.context), "idle");
}

void SignInPageTest::staysWhileSomebodyIsThere()
{
    const auto session = m_station->session();
    SessionWatch watch{session->desk(), std::chrono::minutes{1}};
    int ended = 0;
    foundation::Error why{foundation::ErrorCode::NotFound};
    connect(&watch, &SessionWatch::ended, this, [&](const foundation::Error& told) {
        ++ended;
        why = told;
    });
    QTest::qWait(2500);
    QCOMPARE(ended, 0);
    bool out = false;
    session->signOut("elsewhere", this, [&] { out = true; });
    QVERIFY(until([&] { return out && ended == 1; }));
}

void SignInPageTest::signsOut()
{
    const auto file = m_station->home() / "petra.session";
    support::keepSession(m_station->home(), "Petra Produktion", file);
    Stage stage{m_station->home(), file};
    stage.open();
    auto* window = qobject_cast<MainWindow*>(stage.shown());
    QVERIFY(window != nullptr);
    auto* out = window->findChild<QPushButton*>("signOut");
    QTest::mouseClick(out, Qt::LeftButton);
    QVERIFY(qobject_cast<SignInPage*>(stage.shown()) != nullptr);
    const auto workplace = open(*m_station);
    const auto token = *workplace::readSession(file);
    QVERIFY(until([&] { return !workplace::Desk::open(*workplace, token); }));
}

void SignInPageTest::signsInByCardUntilItIsPulled()
{
    const Translation english{"en"};
    const support::AStation station{*m_station};
    AnnasCard anna{station, *m_pcscd};
    const auto workplace = open(station);
    static_cast<void>(support::signedIn(*workplace, "Anna Test", {staff::Role::Production}));
    {
        SignInPage page{*workplace};
        page.show();
        QVERIFY(until([&] {
            return support::allTexts(page).contains(
                "The card of Anna Test is not entered for anybody");
        }));
        QVERIFY(!page.pinField().isEnabled());
    }
    anna.enterFor(*workplace, "Anna Test");
    anna.cards.remove(0);

    Stage stage{station.home(), {}};
    stage.open();
    auto* door = qobject_cast<SignInPage*>(stage.shown());
    QVERIFY(door != nullptr);
    QVERIFY(!door->pinField().isEnabled());
    anna.cards.insert(0);
    QVERIFY(until([&] { return door->pinField().isEnabled(); }));
    QVERIFY(support::allTexts(*door).contains("Anna Test"));
    QTest::keyClicks(&door->pinField(), "111112");
    door->signInByCard();
    QVERIFY(until([&] { return support::allTexts(*door).contains("CodeWrong"); }));
    QVERIFY(until([&] { return door->pinField().isEnabled(); }));
    QTest::keyClicks(&door->pinField(), kPin);
    QTest::keyClick(&door->pinField(), Qt::Key_Return);
    QVERIFY(until([&] { return qobject_cast<MainWindow*>(stage.shown()) != nullptr; }));
    const QPointer<QWidget> window = stage.shown();
    QVERIFY(support::allTexts(*qobject_cast<MainWindow*>(window.data())->statusBar())
                .contains("Anna Test (production)"));

    qobject_cast<MainWindow*>(stage.shown())->choosePage("Shipments");
    anna.cards.remove(0);
    QVERIFY(until([&] { return qobject_cast<SignInPage*>(stage.shown()) != nullptr; }));
    QVERIFY(window.isNull() || !window->isVisible());
    QVERIFY(support::allTexts(*stage.shown()).contains("The card was pulled"));
    QVERIFY(until([&] { return window.isNull(); }));
    anna.cards.insert(0);
    door = qobject_cast<SignInPage*>(stage.shown());
    QVERIFY(until([&] { return door->pinField().isEnabled(); }));
    QTest::keyClicks(&door->pinField(), kPin);
    door->signInByCard();
    QVERIFY(until([&] { return qobject_cast<MainWindow*>(stage.shown()) != nullptr; }));
    QCOMPARE(qobject_cast<MainWindow*>(stage.shown())->chosenPage(), QString{"Shipments"});
}

QTEST_MAIN(SignInPageTest)
#include "sign_in_page_test.moc"
