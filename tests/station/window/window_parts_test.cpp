// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
//
// The parts that the pages are made of: tables, words, threads, fields.
#include "personalize/workflow/recipe.h"
#include "station/stock/card_states.h"
#include "station/window/card_words.h"
#include "station/window/event_words.h"
#include "station/window/letter_words.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/order_words.h"
#include "station/window/panel_words.h"
#include "station/window/scan_field.h"
#include "station/window/shipment_words.h"
#include "station/window/step_words.h"
#include "station/window/table_model.h"
#include "station/window/translation.h"
#include "station/window/work_thread.h"
#include "tests/station/window/hands.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

#include <set>
#include <stdexcept>

using support::until;
using namespace window;

namespace {

struct Thing
{
    QString name;
    int size;
};

TableModel<Thing> things()
{
    return {{{QStringLiteral("Name"), [](const Thing& thing) { return thing.name; }},
             {.heading = QStringLiteral("Size"),
              .text = [](const Thing& thing) { return QString::number(thing.size); },
              .sortKey = [](const Thing& thing) { return thing.size; },
              .tone = [](const Thing&) { return Tone::Good; }}},
            [](const Thing& thing) { return thing.name; }};
}

/// What is said of a cell when the mouse rests on it.
QString helpOn(ListView& list, int row, int column)
{
    QToolTip::hideText(); // which takes its time
    if (!QTest::qWaitFor([] { return !QToolTip::isVisible(); }))
        return QStringLiteral("the help of before stays");
    const auto at = list.visualRect(list.model()->index(row, column)).center();
    QHelpEvent help{QEvent::ToolTip, at, list.viewport()->mapToGlobal(at)};
    QApplication::sendEvent(list.viewport(), &help);
    return QToolTip::text();
}

} // namespace

class WindowPartsTest : public QObject
{
    Q_OBJECT
private slots:
    void aTableIsAModel();
    void aRefreshKeepsTheChoice();
    void aListIsNarrowedByWords();
    void aListSortsBySizeNotByText();
    void aListCutsNoShortTextForALongOne();
    void aColumnThatWasDraggedStays();
    void aCellThatIsCutSaysTheWhole();
    void everyStateHasAWordOfItsOwn_data(); // NOLINT(readability-identifier-naming): Qt Test's
    void everyStateHasAWordOfItsOwn();
    void everyStepIsToldInWords();
    void everyPanelHasAFaceOfItsOwn();
    void everyWrongCardIsToldInBothLanguages();
    void anEventIsToldInWords();
    void workIsDoneElsewhereAndItsNewsComeHere();
    void newsForOneWhoIsGoneAreDropped();
    void aFaultOfTheProgramIsTold();
    void waitingWorkIsDroppedAtTheEnd();
    void aScanGoesToItsFieldFromAnywhere();
    void aMessageOffersWhatToDo();
};

void WindowPartsTest::aTableIsAModel()
{
    auto model = things();
    const QAbstractItemModelTester tester{&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest};
    model.setRows({{"b", 2}, {"a", 10}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), "b");
    QCOMPARE(model.index(0, 1).data(ToneRole).toInt(), static_cast<int>(Tone::Good));
    QVERIFY(!model.index(0, 0).data(ToneRole).isValid());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "Size");
    const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
    const QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
    model.setRows({{"b", 3}, {"a", 10}});
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(0, 1).data().toString(), "3");
    model.setRows({});
    QCOMPARE(reset.count(), 1);
    QVERIFY(model.find("b") == nullptr);
}

void WindowPartsTest::aRefreshKeepsTheChoice()
{
    auto model = things();
    ListView list{&model};
    model.setRows({{"a", 1}, {"b", 2}, {"c", 3}});
    list.selectKeys({"b", "c"});
    QCOMPARE(list.selectedKeys(), (QStringList{"b", "c"}));
    QCOMPARE(list.onlySelectedKey(), QString{});
    model.setRows({{"c", 3}, {"new", 9}, {"b", 2}});
    const auto kept = list.selectedKeys();
    QCOMPARE(QSet<QString>(kept.begin(), kept.end()), (QSet<QString>{"b", "c"}));
    model.setRows({{"new", 9}, {"b", 2}});
    QCOMPARE(list.onlySelectedKey(), "b");
}

void WindowPartsTest::aListIsNarrowedByWords()
{
    auto model = things();
    ListView list{&model};
    model.setRows({{"Åsa Öberg", 1}, {"Erik Test", 12}, {"Eva Test", 2}});
    list.setWords("test 2");
    QCOMPARE(list.shownRows(), 2); // 12 holds a 2 as well
    list.setWords("TEST eva");
    QCOMPARE(list.shownRows(), 1);
    list.setWords("öberg");
    QCOMPARE(list.shownRows(), 1);
    list.setWords({});
    QCOMPARE(list.shownRows(), 3);
}

void WindowPartsTest::aListSortsBySizeNotByText()
{
    auto model = things();
    ListView list{&model};
    model.setRows({{"a", 10}, {"b", 9}, {"c", 100}});
    list.sortByColumn(1, Qt::AscendingOrder);
    QStringList order;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        order << list.model()->index(row, 0).data().toString();
    QCOMPARE(order, (QStringList{"b", "a", "c"}));
}

void WindowPartsTest::aListCutsNoShortTextForALongOne()
{
    auto model = things();
    ListView list{&model};
    model.setRows({{QString{300, QLatin1Char{'m'}}, 1}, {"b", 12'000'000}});
    list.resize(400, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.fitColumns();
    const auto widthOf = [&](int column) { return list.columnWidth(column); };
    const int needed = list.fontMetrics().horizontalAdvance("12000000");
    QVERIFY2(widthOf(1) > needed, "the short column shows its text");
    QCOMPARE(widthOf(0) + widthOf(1), list.viewport()->width());
    list.resize(900, 200);
    QCOMPARE(widthOf(0) + widthOf(1), list.viewport()->width());
    QVERIFY(widthOf(1) > needed);
}

void WindowPartsTest::aColumnThatWasDraggedStays()
{
    auto model = things();
    ListView list{&model};
    model.setRows({{"a", 1}, {"b", 2}});
    list.resize(400, 200);
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.fitColumns();
    list.setColumnWidth(0, 77);
    list.resize(600, 200);
    QCOMPARE(list.columnWidth(0), 77);
}

template <typename Names>
void addWords(const char* kind, const Names& names)
{
    QStringList words;
    for (const auto& name : names)
        words << wordFor(name.value);
    QTest::newRow(kind) << words;
}

void WindowPartsTest::aCellThatIsCutSaysTheWhole()
{
    auto model = things();
    const auto longer = QStringLiteral("<b>a name</b> that is longer than its column is wide");
    model.setRows({{"a", 1}, {longer, 1234567890}});
    ListView list{&model};
    list.resize(400, 200);
    list.show();
    list.setColumnWidth(0, 100);
    list.setColumnWidth(1, 300);
    const auto rows =
        list.model()->index(0, 0).data().toString() == "a" ? std::pair{0, 1} : std::pair{1, 0};
    QCOMPARE(helpOn(list, rows.first, 0), QString{});
    QCOMPARE(helpOn(list, rows.second, 1), QString{});
    QCOMPARE(helpOn(list, rows.second, 0), "<p>" + longer.toHtmlEscaped() + "</p>");
    const auto word = list.fontMetrics().horizontalAdvance("1234567890");
    list.setColumnWidth(1, word + 10); // the word fits, its ground does not
    QCOMPARE(helpOn(list, rows.second, 1), QString{"<p>1234567890</p>"});
    list.setColumnWidth(0, 2 * list.fontMetrics().horizontalAdvance(longer));
    QCOMPARE(helpOn(list, rows.second, 0), QString{});
}

void WindowPartsTest::everyStateHasAWordOfItsOwn_data()
{
    QTest::addColumn<QStringList>("words");
    addWords("order", orders::kOrderStates);
    addWords("line", orders::kLineStates);
    addWords("signing", orders::kSignings);
    addWords("letter delivery", orders::kLetterDeliveries);
    addWords("ground", orders::kCancelGrounds);
    addWords("letter", letters::kLetterStates);
    addWords("travel", cardprofiles::kLetterTravels);
    addWords("shipment", shipping::kShipmentStates);
    addWords("shipment kind", cardprofiles::kShipmentKinds);
    addWords("card", stock::kCardStates);
    addWords("certificate", stock::kCertificateStates);
}

void WindowPartsTest::everyStateHasAWordOfItsOwn()
{
    QFETCH(QStringList, words);
    QVERIFY(!words.contains(QString{}));
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

void WindowPartsTest::everyStepIsToldInWords()
{
    cardprofiles::CardProfile profile;
    for (const auto* name : {"authentication", "signature"}) {
        cardprofiles::KeyProfile key;
        cardprofiles::CertificateProfile certificate;
        key.name = certificate.name = certificate.key = name;
        profile.keys.push_back(key);
        profile.certificates.push_back(certificate);
    }
    std::set<QString> told;
    const auto recipe = workflow::makeRecipe(profile, 2, cards::SignsOnce::ItsKeyIsMade);
    for (const auto& step : recipe) {
        const auto name = workflow::nameOf(step);
        const auto words = stepInWords(name);
        QVERIFY2(words != QString::fromStdString(name), name.c_str());
        QVERIFY2(!words.contains('%'), name.c_str());
        told.insert(words);
    }
    QCOMPARE(told.size(), recipe.size());
    QCOMPARE(stepInWords("new-step thing"), "new-step thing");
    QVERIFY(stepInWords("generate-key door").endsWith("door"));
}

void WindowPartsTest::everyPanelHasAFaceOfItsOwn()
{
    using production::PanelState;
    std::set<std::pair<Sign, Tone>> looks;
    std::set<QString> words;
    for (const auto state :
         {PanelState::Empty, PanelState::Idle, PanelState::Making, PanelState::Done,
          PanelState::Refused, PanelState::Paused, PanelState::Interrupted, PanelState::Rejected,
          PanelState::Unknown, PanelState::Fault}) {
        const auto face = faceOf({.reader = "r", .state = state});
        looks.insert({face.sign, face.tone});
        words.insert(face.word);
        QVERIFY(!face.word.isEmpty());
    }
    QCOMPARE(looks.size(), 9U);
    QCOMPARE(words.size(), 10U);
    const foundation::Error gone{foundation::ErrorCode::ReaderGone, "r"};
    QCOMPARE(faceOf({.reader = "r", .state = PanelState::Fault, .error = gone}).sign,
             Sign::NoReader);
}

/// What it is and what to do: at least two sentences, each card's its own.
void WindowPartsTest::everyWrongCardIsToldInBothLanguages()
{
    using foundation::ErrorCode;
    using production::PanelState;
    const auto faces = [] {
        std::set<QString> texts;
        for (const auto code :
             {ErrorCode::CardNotBlank, ErrorCode::FamilyUnknown, ErrorCode::CardIsOperators,
              ErrorCode::CapabilityMissing, ErrorCode::CardTriesExhausted,
              ErrorCode::CardContactless, ErrorCode::CardRemoved, ErrorCode::CardAnswerMalformed}) {
            const auto face = faceOf({.reader = "r",
                                      .state = PanelState::Refused,
                                      .error = foundation::Error{code, "context"}});
            if (face.sign == Sign::NoEntry && face.more.count('.') >= 2)
                texts.insert(face.word + ": " + face.more);
        }
        return texts;
    };
    const auto english = faces();
    QCOMPARE(english.size(), 8U);
    const Translation translation{"sv"};
    const auto swedish = faces();
    QCOMPARE(swedish.size(), 8U);
    for (const auto& text : swedish) {
        QVERIFY2(!english.contains(text), qUtf8Printable(text));
        QVERIFY2(text.startsWith("Fel kort: ta ut det"), qUtf8Printable(text));
    }
}

void WindowPartsTest::anEventIsToldInWords()
{
    using audit::SubjectKind;
    const auto told = [](SubjectKind kind, const audit::Happening& happening) {
        return happeningOf({1, {}, {kind, "X"}, happening});
    };
    QCOMPARE(told(SubjectKind::Letter, {"state", "printed", "confirmed"}), "printed → confirmed");
    QCOMPARE(told(SubjectKind::Card, {"state", "ready", "shipped"}), "ready → sent");
    QCOMPARE(told(SubjectKind::Order, {"registered", "", "Ankommen"}),
             "entered in the order book: Ankommen");
    QCOMPARE(told(SubjectKind::Letter, {"state", "printed", "unheard-of"}), "printed → unheard-of");
    QCOMPARE(told(SubjectKind::File, {"moved"}), "moved");
    QCOMPARE(subjectOf({1, {}, {SubjectKind::Letter, "L000000017"}, {}}), "PIN letter L000000017");
}

void WindowPartsTest::workIsDoneElsewhereAndItsNewsComeHere()
{
    WorkThread thread;
    const auto here = QThread::currentThread();
    QThread* worked = nullptr;
    QThread* told = nullptr;
    const QSignalSpy busy{&thread, &WorkThread::busyChanged};
    thread.post([&] {
        worked = QThread::currentThread();
        thread.deliver(&thread, [&] { told = QThread::currentThread(); });
    });
    QVERIFY(thread.isBusy());
    QVERIFY(until([&] { return told != nullptr && !thread.isBusy(); }));
    QVERIFY(worked != here);
    QCOMPARE(told, here);
    QCOMPARE(busy.count(), 2);
}

void WindowPartsTest::newsForOneWhoIsGoneAreDropped()
{
    WorkThread thread;
    bool heard = false;
    auto receiver = std::make_unique<QObject>();
    thread.deliver(receiver.get(), [&] { heard = true; });
    receiver.reset();
    bool later = false;
    thread.deliver(&thread, [&] { later = true; });
    QVERIFY(until([&] { return later; }));
    QVERIFY(!heard);
}

void WindowPartsTest::aFaultOfTheProgramIsTold()
{
    WorkThread thread;
    const QSignalSpy broken{&thread, &WorkThread::broken};
    thread.post([] { throw std::logic_error{"out of cheese"}; });
    QVERIFY(until([&] { return !thread.isBusy(); }));
    QCOMPARE(broken.count(), 1);
    QCOMPARE(broken.front().front().toString(), "out of cheese");
}

void WindowPartsTest::waitingWorkIsDroppedAtTheEnd()
{
    int done = 0;
    bool ended = false;
    {
        WorkThread thread{[&] { ended = true; }};
        thread.post([&] {
            while (!QThread::currentThread()->isInterruptionRequested())
                QThread::yieldCurrentThread();
            ++done;
        });
        thread.post([&] { ++done; });
    }
    QVERIFY(done <= 1); // none, when the thread had not begun
    QVERIFY(ended);
}

void WindowPartsTest::aScanGoesToItsFieldFromAnywhere()
{
    QWidget page;
    auto* list = new QLineEdit{&page}; // any widget that may have the focus
    auto* field = new ScanField{"Number", &page};
    field->takeKeysFrom(list);
    field->setText("left over");
    page.show();
    list->setFocus();
    const QSignalSpy entered{field, &ScanField::entered};
    QTest::keyClick(list, Qt::Key_L);
    QTest::keyClicks(field, "000000017 ");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(entered.front().front().toString().toUpper(), "L000000017");
    field->clear();
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(entered.count(), 1); // nothing was scanned
}

void WindowPartsTest::aMessageOffersWhatToDo()
{
    MessageStrip strip;
    QVERIFY(!strip.isVisibleTo(nullptr));
    strip.sayError({foundation::ErrorCode::NotFound, "letter L000000017"});
    QCOMPARE(strip.sentence(), "There is nothing with this number. Check it.");
    QVERIFY(strip.details().contains("L000000017"));
    bool done = false;
    strip.say(Tone::Attention, "Cards are being made.");
    QVERIFY(!support::press(strip, "Stop"));
    strip.offer("Stop", [&] { done = true; });
    QVERIFY(support::press(strip, "Stop"));
    QVERIFY(done);
    QCOMPARE(strip.sentence(), QString{});
}

QTEST_MAIN(WindowPartsTest)
#include "window_parts_test.moc"
