// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/tasks_page.h"

#include "station/window/event_words.h"
#include "station/window/inline_form.h"
#include "station/window/list_view.h"
#include "station/window/message_strip.h"
#include "station/window/shown_rows.h"
#include "station/window/task_words.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

using foundation::Result;
using tasks::Task;
using tasks::TaskState;
using workplace::Desk;

namespace {

class TaskColumns
{
    Q_DECLARE_TR_FUNCTIONS(TaskColumns)
};

std::vector<Column<Task>> taskColumns()
{
    return {
        {.heading = TaskColumns::tr("Task"),
         .text = [](const Task& each) { return QString::number(each.number); },
         .sortKey = [](const Task& each) { return static_cast<qlonglong>(each.number); }},
        {.heading = TaskColumns::tr("State"),
         .text = [](const Task& each) { return wordFor(each.state); },
         .sortKey = [](const Task& each) { return static_cast<int>(each.state); },
         .tone = [](const Task& each) { return toneOf(each.state); }},
        {TaskColumns::tr("What"), [](const Task& each) { return wordFor(each.what.kind); }},
        {TaskColumns::tr("About"), [](const Task& each) { return fromUtf8(each.what.about); }},
        {TaskColumns::tr("Order line"),
         [](const Task& each) {
             return each.what.line ? fromUtf8(each.what.line->text()) : QString{};
         }},
        {TaskColumns::tr("Rule"), [](const Task& each) { return fromUtf8(each.what.ground); }},
        {TaskColumns::tr("More"), [](const Task& each) { return fromUtf8(each.what.detail); }},
        {.heading = TaskColumns::tr("Since"),
         .text = [](const Task& each) { return momentText(each.openedAt); },
         .sortKey =
             [](const Task& each) {
                 return static_cast<qlonglong>(each.openedAt.time_since_epoch().count());
             }},
        {TaskColumns::tr("Outcome"), [](const Task& each) { return fromUtf8(each.outcome); }},
    };
}

} // namespace

TasksPage::TasksPage(Session& session, QWidget* parent)
    : Page{tr("Tasks"), parent}, m_session{session},
      m_tasks{taskColumns(), [](const Task& each) { return QString::number(each.number); }},
      m_list{new ListView{&m_tasks, this}}, m_form{new InlineForm{this}},
      m_words{new QLineEdit{this}}, m_state{new QComboBox{this}},
      m_do{new QPushButton{tr("&Do it…"), this}}, m_dismiss{new QPushButton{tr("&Not needed…"),
                                                                            this}},
      m_look{new QPushButton{tr("&Look what is due"), this}}, m_daily{new QProcess{this}}
{
    layOut();
    connect(m_list, &ListView::selectedKeysChanged, this, &TasksPage::chosenChanged);
    connect(m_words, &QLineEdit::textChanged, m_list, &ListView::setWords);
    connect(m_state, &QComboBox::currentIndexChanged, this, &TasksPage::refresh);
    connect(m_do, &QPushButton::clicked, this, &TasksPage::askDo);
    connect(m_dismiss, &QPushButton::clicked, this, &TasksPage::askDismiss);
    connect(m_look, &QPushButton::clicked, this, &TasksPage::look);
    connect(m_daily, &QProcess::finished, this, &TasksPage::looked);
    connect(m_daily, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            looked(-1); // it never finishes
    });
    chosenChanged();
}

void TasksPage::layOut()
{
    m_list->setAccessibleName(tr("What is due"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->sortByColumn(0, Qt::AscendingOrder);
    m_words->setPlaceholderText(tr("Label, order, lot, ..."));
    m_words->setClearButtonEnabled(true);
    for (const auto& name : tasks::kTaskStates)
        m_state->addItem(wordFor(name.value), static_cast<int>(name.value));
    m_state->addItem(tr("All states"));
    m_do->setObjectName(QStringLiteral("primary"));
    auto* find = new QLabel{tr("&Find:"), this};
    find->setBuddy(m_words);
    auto* state = new QLabel{tr("Stat&e:"), this};
    state->setBuddy(m_state);
    auto* row = new QHBoxLayout;
    row->addWidget(find);
    row->addWidget(m_words, 1);
    row->addWidget(state);
    row->addWidget(m_state);
    m_look->setToolTip(tr("Asks the carriers, and looks what time has made due: as the daily run "
                          "does."));
    buttons().addWidget(m_look);
    addActs({m_do, m_dismiss});
    content().addWidget(m_form);
    content().addLayout(row);
    content().addWidget(m_list, 1);
}

void TasksPage::refresh()
{
    tasks::TaskFilter filter;
    if (const auto state = m_state->currentData(); state.isValid())
        filter.state = static_cast<TaskState>(state.toInt());
    m_session.desk().run(
        this, [filter](Desk& desk) { return workplace::listTasks(desk, filter, kMostShown); },
        [this](const Result<std::vector<Task>>& found) {
            if (!found)
                return strip().sayError(found.error());
            sayIfCut(found->size());
            showRows(m_tasks, *m_list, *found);
            chosenChanged();
        });
}

const Task* TasksPage::chosen() const
{
    return m_tasks.find(m_list->onlySelectedKey());
}

void TasksPage::chosenChanged()
{
    const auto* task = chosen();
    const bool open = task != nullptr && task->state == TaskState::Open;
    m_do->setEnabled(open);
    m_dismiss->setEnabled(open);
}

void TasksPage::askDo()
{
    const auto* task = chosen();
    if (task == nullptr)
        return;
    const auto kind = task->what.kind;
    m_form->ask(QStringLiteral("%1: %2").arg(wordFor(kind), fromUtf8(task->what.about)),
                consequenceOf(kind));
    openForm(actWordFor(kind), tr("What you found"), task->number, workplace::carryOutTask);
}

void TasksPage::askDismiss()
{
    const auto* task = chosen();
    if (task == nullptr)
        return;
    m_form->ask(QStringLiteral("%1: %2").arg(wordFor(task->what.kind), fromUtf8(task->what.about)),
                tr("The task is closed, and nothing else happens."));
    openForm(tr("Not needed"), tr("Why"), task->number, workplace::dismissTask);
}

void TasksPage::look()
{
    m_look->setEnabled(false);
    m_daily->start(QString::fromStdString(workplace::programBeside("cardstation").string()),
                   {QStringLiteral("--home"),
                    QString::fromStdString(m_session.workplace().home().string()),
                    QStringLiteral("daily")});
}

void TasksPage::looked(int exitCode)
{
    m_look->setEnabled(true);
    const auto said = QString::fromUtf8(m_daily->readAllStandardOutput()).trimmed();
    auto complained = QString::fromUtf8(m_daily->readAllStandardError()).trimmed();
    if (complained.isEmpty())
        complained = m_daily->errorString();
    strip().say(exitCode == 0 ? Tone::Good : Tone::Bad, exitCode == 0 ? said : complained, {});
    refresh();
}

void TasksPage::openForm(const QString& word, const QString& asked, std::int64_t task, Act act)
{
    auto* why = m_form->addText(asked);
    m_form->open(word, [this, why, task, act] {
        m_session.desk().run(
            this,
            [task, act, text = why->text().trimmed().toStdString()](Desk& desk) {
                return act(desk, task, text);
            },
            [this, task](const Result<void>& done) {
                m_form->done(done.ok());
                if (!done)
                    return strip().sayError(done.error());
                strip().say(Tone::Good, tr("Task %1 is closed.").arg(task));
                refresh();
            });
    });
}

} // namespace window
