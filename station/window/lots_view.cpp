// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/lots_view.h"

#include "station/window/delivery_form.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/shown_rows.h"
#include "station/window/step_words.h"
#include "station/window/utf8.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace window {

using foundation::Result;
using production::SampleResult;
using production::SampleTask;
using stock::LotStanding;
using stock::LotState;
using workplace::Desk;

namespace {

constexpr int kMostBlanks = 1'000'000;

/// The blanks that some card product here is made of.
std::vector<std::string> blankProducts(const cardprofiles::ProfileSet& profiles)
{
    std::set<std::string> all;
    for (const auto& profile : profiles.all())
        all.insert(profile.blanks.begin(), profile.blanks.end());
    return {all.begin(), all.end()};
}

bool mayStep(const LotRow& row, LotState to)
{
    return std::ranges::any_of(stock::lotSteps(), [&](const stock::LotStep& step) {
        return step.from == row.standing.lot.state && step.to == to;
    });
}

} // namespace

LotsView::LotsView(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages},
      m_lots{lotColumns(), [](const LotRow& row) { return fromUtf8(row.standing.lot.name); }},
      m_list{new ListView{&m_lots, this}}, m_form{new InlineForm{this}},
      m_progress{new QProgressBar{this}}, m_receiveFile{new QPushButton{tr("Recei&ve a file"),
                                                                        this}},
      m_receiveRange{new QPushButton{tr("Receive a ran&ge"), this}}, m_test{new QPushButton{
                                                                         tr("&Test a sample"),
                                                                         this}},
      m_accept{new QPushButton{tr("&Accept"), this}}, m_refuse{new QPushButton{tr("Re&fuse"),
                                                                               this}},
      m_move{new QPushButton{tr("&Move"), this}}, m_count{new QPushButton{tr("&Count"), this}}
{
    layOut();
    connectAll();
    chosenChanged();
}

void LotsView::layOut()
{
    m_receiveFile->setObjectName(QStringLiteral("primary"));
    m_list->setAccessibleName(tr("Lots of blanks"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_progress->setAccessibleName(tr("The sample card"));
    m_progress->setMinimumHeight(28);
    m_progress->hide();
    auto* row = new QHBoxLayout;
    row->addWidget(m_receiveFile);
    row->addWidget(m_receiveRange);
    row->addStretch(1);
    for (auto* button : {m_test, m_accept, m_refuse, m_move, m_count})
        row->addWidget(button);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(row);
    column->addWidget(m_form);
    column->addWidget(m_progress);
    column->addWidget(m_list, 1);
}

void LotsView::connectAll()
{
    connect(m_list, &ListView::selectedKeysChanged, this, &LotsView::chosenChanged);
    connect(m_receiveFile, &QPushButton::clicked, this, [this] { askReceive(true); });
    connect(m_receiveRange, &QPushButton::clicked, this, [this] { askReceive(false); });
    connect(m_test, &QPushButton::clicked, this, &LotsView::askTest);
    connect(m_accept, &QPushButton::clicked, this, &LotsView::askAccept);
    connect(m_refuse, &QPushButton::clicked, this, &LotsView::askRefuse);
    connect(m_move, &QPushButton::clicked, this, &LotsView::askMove);
    connect(m_count, &QPushButton::clicked, this, &LotsView::askCount);
}

void LotsView::refresh()
{
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::listLots(desk); },
        [this](const Result<std::vector<LotStanding>>& lots) {
            if (!lots)
                return m_messages.sayError(lots.error());
            showLots(*lots);
        });
}

void LotsView::showLots(std::vector<LotStanding> lots)
{
    const auto today = foundation::dayOf(m_session.workplace().clock().now());
    showRows(m_lots, *m_list, lotRows(std::move(lots), today));
    chosenChanged();
}

void LotsView::chosenChanged()
{
    const auto* row = m_lots.find(m_list->onlySelectedKey());
    const bool testing = m_progress->isVisibleTo(this);
    m_test->setEnabled(row != nullptr && !testing);
    m_accept->setEnabled(row != nullptr && mayStep(*row, LotState::Accepted));
    m_refuse->setEnabled(row != nullptr && mayStep(*row, LotState::Refused));
    m_move->setEnabled(row != nullptr);
    m_count->setEnabled(row != nullptr);
}

void LotsView::askReceive(bool fromFile)
{
    const auto delivery = askDelivery(*m_form, fromFile ? SerialSource::File : SerialSource::Range,
                                      blankProducts(m_session.workplace().profiles()));
    m_form->open(tr("Receive"), [this, delivery] {
        const auto wanted = delivery();
        if (!wanted)
            return ended(wanted.error(), {});
        m_session.desk().run(
            this, [wanted = *wanted](Desk& desk) { return workplace::receiveLot(desk, wanted); },
            [this](const Result<LotStanding>& received) {
                if (!received)
                    return ended(received.error(), {});
                ended({}, tr("Lot %1 is received: %2 blanks %3, at %4. Next: test a sample card.")
                              .arg(fromUtf8(received->lot.name))
                              .arg(received->inStore())
                              .arg(fromUtf8(received->lot.blankProduct),
                                   fromUtf8(received->lot.location)));
            });
    });
}

void LotsView::askTest()
{
    const auto lot = m_list->onlySelectedKey();
    m_form->ask(tr("Test a sample card of lot %1").arg(lot),
                tr("Put a blank of the lot into a reader. All that a card goes through is done "
                   "with it; it is spoiled then, and is destroyed. Production must stand still."));
    m_form->open(tr("Test the sample"),
                 [this, lot] { test({.lot = lot.toStdString(), .readers = {}}); });
}

void LotsView::test(const SampleTask& task)
{
    m_form->done(true);
    m_progress->setRange(0, 0);
    m_progress->setFormat(tr("Looking at the card"));
    m_progress->show();
    chosenChanged();
    const auto report = [this](const production::Panel& panel) {
        m_session.printingDesk().deliver(this, [this, panel] { showProgress(panel); });
    };
    m_session.printingDesk().run(
        this, [task, report](Desk& desk) { return workplace::testLot(desk, task, report); },
        [this, lot = task.lot](const Result<SampleResult>& result) {
            m_progress->hide();
            tellSample(lot, result);
            refresh();
            emit changed();
        });
}

void LotsView::showProgress(const production::Panel& panel)
{
    m_progress->setRange(0, static_cast<int>(panel.stepsTotal));
    m_progress->setValue(static_cast<int>(panel.stepsDone));
    m_progress->setFormat(stepInWords(panel.step));
}

void LotsView::tellSample(const std::string& lot, const Result<SampleResult>& result)
{
    if (!result)
        return m_messages.sayError(result.error());
    const auto chip = fromUtf8(result->chipSerial);
    if (result->good)
        return m_messages.say(
            Tone::Good,
            tr("The sample card %1 is good: lot %2 may be used. Destroy the card, and "
               "enter it in the destruction log.")
                .arg(chip, fromUtf8(lot)),
            tr("Checks passed: %1, as %2.").arg(result->checks).arg(fromUtf8(result->product)));
    if (result->lotRefused)
        return m_messages.say(Tone::Bad,
                              tr("The sample card %1 failed: no blank of lot %2 may be used.")
                                  .arg(chip, fromUtf8(lot)),
                              stepInWords(result->step));
    if (result->error)
        m_messages.sayError(*result->error);
}

void LotsView::askAccept()
{
    const auto chosen = m_list->onlySelectedKey();
    m_form->ask(tr("Let blanks of lot %1 be used").arg(chosen),
                tr("Where a test elsewhere showed it good. Else test a sample card here."));
    auto* why = m_form->addText(tr("What was tested, and how"));
    m_form->open(tr("Accept"), [=, this] {
        perform(
            chosen,
            [why = why->text().trimmed().toStdString()](Desk& desk, const std::string& lot) {
                return workplace::acceptLot(desk, lot, why);
            },
            tr("Blanks of lot %1 may be used."));
    });
}

void LotsView::askRefuse()
{
    const auto chosen = m_list->onlySelectedKey();
    m_form->ask(tr("Let no blank of lot %1 be used any more").arg(chosen),
                tr("Not even one that lies in a reader."));
    auto* why = m_form->addText(tr("What is wrong with it"));
    m_form->open(tr("Refuse"), [=, this] {
        perform(
            chosen,
            [why = why->text().trimmed().toStdString()](Desk& desk, const std::string& lot) {
                return workplace::refuseLot(desk, lot, why);
            },
            tr("Blanks of lot %1 may not be used."));
    });
}

void LotsView::askMove()
{
    const auto chosen = m_list->onlySelectedKey();
    m_form->ask(tr("Lot %1 lies elsewhere now").arg(chosen), {});
    auto* location = m_form->addText(tr("Where it lies"));
    m_form->open(tr("Move"), [=, this] {
        perform(
            chosen,
            [location = location->text().trimmed().toStdString()](Desk& desk,
                                                                  const std::string& lot) {
                return workplace::moveLot(desk, lot, location);
            },
            tr("Lot %1 is moved."));
    });
}

void LotsView::askCount()
{
    const auto chosen = m_list->onlySelectedKey();
    m_form->ask(tr("Enter a count of lot %1").arg(chosen),
                tr("What is lacking is missing from now on, and what is found again is not."));
    auto* blanks = m_form->addCount(tr("Blanks in the store"), kMostBlanks);
    auto* why = m_form->addText(tr("Who counted, and why"));
    m_form->open(tr("Enter the count"), [=, this] {
        perform(
            chosen,
            [counted = std::int64_t{blanks->value()}, why = why->text().trimmed().toStdString()](
                Desk& desk, const std::string& lot) -> Result<void> {
                auto entered = workplace::countLot(desk, lot, counted, why);
                return entered ? Result<void>{} : entered.error();
            },
            tr("The count of lot %1 is entered."));
    });
}

void LotsView::perform(const QString& lot, const Act& act, const QString& done)
{
    m_session.desk().run(
        this, [act, lot = lot.toStdString()](Desk& desk) { return act(desk, lot); },
        [this, sentence = done.arg(lot)](const Result<void>& acted) { ended(acted, sentence); });
}

void LotsView::ended(const Result<void>& done, const QString& sentence)
{
    m_form->done(done.ok());
    if (!done)
        return m_messages.sayError(done.error());
    m_messages.say(Tone::Good, sentence);
    refresh();
    emit changed();
}

} // namespace window
