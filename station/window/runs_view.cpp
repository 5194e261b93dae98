// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/runs_view.h"

#include "station/sheets/run_sheet.h"
#include "station/window/event_words.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/sheet_saving.h"
#include "station/window/shown_rows.h"
#include "station/window/stock_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using stock::Run;
using workplace::Desk;

namespace {

class RunColumns
{
    Q_DECLARE_TR_FUNCTIONS(RunColumns)
};

Column<Run> number(const QString& heading, std::int64_t (*of)(const stock::RunBlanks&))
{
    return {.heading = heading,
            .text = [of](const Run& run) { return QString::number(of(sumOf(run))); },
            .sortKey = [of](const Run& run) { return static_cast<qlonglong>(of(sumOf(run))); }};
}

QString returned(const Run& run)
{
    const auto sum = sumOf(run);
    return sum.returned ? QString::number(*sum.returned) : QString{};
}

QString signedBy(const std::string& who, const std::optional<foundation::Instant>& when)
{
    return when ? QStringLiteral("%1, %2").arg(momentText(*when), fromUtf8(who)) : QString{};
}

std::vector<Column<Run>> runColumns()
{
    return {
        {.heading = RunColumns::tr("Run"),
         .text = [](const Run& run) { return QString::number(run.number); },
         .sortKey = [](const Run& run) { return run.number; }},
        {.heading = RunColumns::tr("State"),
         .text = [](const Run& run) { return wordFor(run.state); },
         .sortKey = [](const Run& run) { return static_cast<int>(run.state); },
         .tone = [](const Run& run) { return toneOf(run.state); }},
        {RunColumns::tr("Station"), [](const Run& run) { return fromUtf8(run.station); }},
        number(RunColumns::tr("Taken out"), [](const stock::RunBlanks& sum) { return sum.taken; }),
        number(RunColumns::tr("Good"), [](const stock::RunBlanks& sum) { return sum.good; }),
        number(RunColumns::tr("Spoiled"), [](const stock::RunBlanks& sum) { return sum.spoiled; }),
        number(RunColumns::tr("Written off"),
               [](const stock::RunBlanks& sum) { return sum.missing + sum.unreadable; }),
        {RunColumns::tr("Returned"), returned},
        {RunColumns::tr("Opened"),
         [](const Run& run) { return signedBy(run.openedBy, run.openedAt); }},
        {RunColumns::tr("Closed"),
         [](const Run& run) { return signedBy(run.closedBy, run.closedAt); }},
        {RunColumns::tr("Reviewed"),
         [](const Run& run) { return signedBy(run.reviewedBy, run.reviewedAt); }},
    };
}

} // namespace

RunsView::RunsView(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages},
      m_runs{runColumns(), [](const Run& run) { return QString::number(run.number); }},
      m_list{new ListView{&m_runs, this}}, m_form{new InlineForm{this}},
      m_review{new QPushButton{tr("Sign as &reviewer"), this}}, m_sheet{new QPushButton{
                                                                    tr("Run &sheet as PDF…"), this}}
{
    layOut();
    connect(m_list, &ListView::selectedKeysChanged, this, &RunsView::chosenChanged);
    connect(m_review, &QPushButton::clicked, this, &RunsView::askReview);
    connect(m_sheet, &QPushButton::clicked, this, &RunsView::askSheet);
    chosenChanged();
}

void RunsView::layOut()
{
    m_list->setAccessibleName(tr("Runs of production"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(0, Qt::DescendingOrder);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_review);
    row->addWidget(m_sheet);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 8, 0, 0);
    column->addLayout(row);
    column->addWidget(m_form);
    column->addWidget(m_list, 1);
}

void RunsView::refresh()
{
    m_session.desk().run(
        this, [](Desk& desk) { return workplace::listRuns(desk); },
        [this](const Result<std::vector<Run>>& runs) {
            if (!runs)
                return m_messages.sayError(runs.error());
            showRows(m_runs, *m_list, *runs);
            chosenChanged();
        });
}

const Run* RunsView::chosen() const
{
    return m_runs.find(m_list->onlySelectedKey());
}

void RunsView::chosenChanged()
{
    const auto* run = chosen();
    m_sheet->setEnabled(run != nullptr);
    m_review->setEnabled(run != nullptr && run->state == stock::RunState::Closed);
}

void RunsView::askReview()
{
    const auto* run = chosen();
    if (run == nullptr)
        return;
    const auto sum = sumOf(*run);
    m_form->ask(tr("Sign run %1 as reviewer").arg(run->number),
                tr("%1 taken out = %2 good + %3 spoiled + %4 missing + %5 unreadable + %6 "
                   "returned. Look at the spoiled cards and at what was counted back. Who had a "
                   "hand in the run cannot review it.")
                    .arg(sum.taken)
                    .arg(sum.good)
                    .arg(sum.spoiled)
                    .arg(sum.missing)
                    .arg(sum.unreadable)
                    .arg(sum.returned.value_or(0)));
    m_form->open(tr("Sign"), [this, number = run->number] { review(number); });
}

void RunsView::review(std::uint32_t number)
{
    m_session.desk().run(
        this, [number](Desk& desk) { return workplace::reviewRun(desk, number); },
        [this](const Result<Run>& reviewed) {
            m_form->done(reviewed.ok());
            if (!reviewed)
                return m_messages.sayError(reviewed.error());
            m_messages.say(Tone::Good, tr("Run %1 is reviewed.").arg(reviewed->number));
            refresh();
        });
}

namespace {

SheetSource sheetOf(std::uint32_t number)
{
    return [number](Desk& desk) -> Result<sheets::Document> {
        auto view = workplace::showRun(desk, number);
        if (!view)
            return view.error();
        return sheets::runSheet(*view, desk.act());
    };
}

} // namespace

void RunsView::askSheet()
{
    if (const auto* run = chosen(); run != nullptr)
        askAndSaveSheet(m_session, this, m_messages, sheetOf(run->number),
                        tr("run-%1.pdf").arg(run->number));
}

void RunsView::saveSheetAs(const std::filesystem::path& file)
{
    if (const auto* run = chosen(); run != nullptr)
        saveSheet(m_session, this, m_messages, sheetOf(run->number), file);
}

} // namespace window
