// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/production_page.h"

#include "station/window/panel_board.h"
#include "station/window/run_strip.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace window {

using production::Panel;
using production::PanelState;

ProductionPage::ProductionPage(Session& session, QWidget* parent)
    : Page{tr("Production"), parent}, m_session{session},
      m_run{session.workplace().settings().stockKept ? new RunStrip{session, strip(), this}
                                                     : nullptr},
      m_board{new PanelBoard}, m_stack{new QStackedWidget{this}}, m_empty{new QLabel{this}},
      m_switch{new QPushButton{this}}, m_leftCount{new QLabel{this}}, m_madeCount{new QLabel{this}},
      m_givenUpCount{new QLabel{this}}, m_rate{new QLabel{this}}, m_end{new QLabel{this}},
      m_pace{session.workplace().clock().now()}
{
    layOut();
    auto& line = m_session.line();
    connect(m_switch, &QPushButton::clicked, this, &ProductionPage::startOrStop);
    connect(&line, &LineControl::stateChanged, this, &ProductionPage::showState);
    connect(&line, &LineControl::failed, this,
            [this](const foundation::Error& error) { strip().sayError(error); });
    connect(&line, &LineControl::panelChanged, this, &ProductionPage::showPanel);
    showState();
    showCounts();
}

void ProductionPage::layOut()
{
    m_switch->setObjectName(QStringLiteral("primary"));
    buttons().addWidget(m_switch);
    content().addWidget(counts());
    if (m_run != nullptr)
        content().addWidget(m_run);
    m_empty->setObjectName(QStringLiteral("bigWord"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* scroll = new QScrollArea{this};
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_board);
    scroll->viewport()->setAutoFillBackground(false);
    m_board->setAutoFillBackground(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    content().addWidget(m_stack, 1);
}

QWidget* ProductionPage::counts()
{
    auto* frame = new QFrame{this};
    frame->setObjectName(QStringLiteral("card"));
    auto* row = new QHBoxLayout{frame};
    row->setContentsMargins(16, 8, 16, 8);
    const auto add = [&](QLabel* number, const QString& name) {
        number->setObjectName(QStringLiteral("number"));
        number->setAccessibleName(name);
        auto* label = new QLabel{name, frame};
        label->setObjectName(QStringLiteral("quiet"));
        row->addWidget(number);
        row->addWidget(label);
        row->addSpacing(36);
    };
    add(m_leftCount, tr("cards left to make"));
    add(m_madeCount, tr("made since the start"));
    add(m_givenUpCount, tr("given up"));
    add(m_rate, tr("cards an hour"));
    add(m_end, tr("done at"));
    row->addStretch(1);
    return frame;
}

void ProductionPage::startOrStop()
{
    auto& line = m_session.line();
    if (line.state() != LineControl::State::Standing)
        return line.stop();
    if (m_run != nullptr && !m_run->mayMake())
        return m_run->askToOpen(); // no card could be begun
    line.start();
}

void ProductionPage::refresh()
{
    if (m_run != nullptr)
        m_run->refresh();
    m_session.desk().run(
        this,
        [](workplace::Desk& desk) {
            return production::unfinishedLines(*desk.database,
                                               desk.workplace.settings().stationName);
        },
        [this](const foundation::Result<std::size_t>& left) {
            if (!left)
                return strip().sayError(left.error());
            m_leftCount->setText(QString::number(*left));
            showPace(*left);
        });
}

void ProductionPage::showState()
{
    const auto state = m_session.line().state();
    m_switch->setEnabled(state == LineControl::State::Standing ||
                         state == LineControl::State::Running);
    switch (state) {
    case LineControl::State::Standing:
        return showStanding();
    case LineControl::State::Starting:
        m_made = m_givenUp = 0;
        m_board->clear();
        strip().clear();
        m_switch->setText(tr("Starting…"));
        return showCounts();
    case LineControl::State::Running:
        m_pace = production::Pace{m_session.workplace().clock().now()};
        m_switch->setText(tr("&Stop production"));
        m_empty->setText(tr("No card reader is connected. Plug one in."));
        return;
    case LineControl::State::Stopping:
        m_switch->setText(tr("Stopping…"));
        strip().say(Tone::Active, tr("Each reader comes to the end of its step. Leave the cards in "
                                     "until the line stands still."));
        return;
    }
}

void ProductionPage::showStanding()
{
    m_switch->setText(tr("&Start production"));
    m_empty->setText(tr("The production line stands still. Start it to make cards."));
    m_board->clearWaiting();
    m_stack->setCurrentIndex(m_board->size() == 0 ? 0 : 1);
    strip().clear();
    refresh();
}

void ProductionPage::showPanel(const Panel& panel)
{
    if (panel.reader.empty())
        return showService(panel);
    if (std::exchange(m_serviceAway, false))
        strip().clear();
    m_board->showPanel(panel);
    m_stack->setCurrentIndex(1);
    switch (panel.state) {
    case PanelState::Done:
        ++m_made;
        m_pace.made(m_session.workplace().clock().now());
        break;
    case PanelState::Interrupted:
    case PanelState::Rejected:
    case PanelState::Unknown:
        ++m_givenUp;
        break;
    case PanelState::Making:
        if (panel.stepsDone > 0)
            return;
        break;
    case PanelState::Empty:
    case PanelState::Idle:
    case PanelState::Refused:
    case PanelState::Paused:
    case PanelState::Fault:
        break;
    }
    showCounts();
    refresh();
}

void ProductionPage::showService(const Panel& panel)
{
    m_serviceAway = true;
    if (panel.error)
        strip().sayError(*panel.error);
}

void ProductionPage::showCounts()
{
    m_madeCount->setText(QString::number(m_made));
    m_givenUpCount->setText(QString::number(m_givenUp));
}

void ProductionPage::showPace(std::size_t left)
{
    const auto now = m_session.workplace().clock().now();
    const auto rate = m_pace.cardsPerHour(now);
    const auto end = m_pace.expectedEnd(now, left);
    m_rate->setText(rate ? QString::number(*rate, 'f', 0) : QStringLiteral("–"));
    m_end->setText(end && left > 0 ? QDateTime::fromSecsSinceEpoch(end->time_since_epoch().count())
                                         .time()
                                         .toString(QStringLiteral("HH:mm"))
                                   : QStringLiteral("–"));
}

bool ProductionPage::isMaking() const
{
    return m_board->count(PanelState::Making) > 0;
}

} // namespace window
