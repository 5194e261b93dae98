// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/print_run.h"

#include "station/window/letter_words.h"
#include "station/window/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace window {
namespace {

using foundation::Result;
using print::LetterEvent;

constexpr int kMostHeight = 190;

} // namespace

PrintRun::PrintRun(Session& session, QWidget* parent)
    : QFrame{parent}, m_session{session}, m_heading{new QLabel{this}},
      m_progress{new QProgressBar{this}}, m_results{new QListWidget{this}}, m_close{new QPushButton{
                                                                                tr("Close"), this}}
{
    setObjectName(QStringLiteral("card"));
    layOut();
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void PrintRun::layOut()
{
    setMaximumHeight(kMostHeight);
    m_heading->setObjectName(QStringLiteral("bigWord"));
    m_results->setAccessibleName(tr("What became of each letter"));
    m_results->setWordWrap(true);
    m_progress->setAccessibleName(tr("Letters printed"));
    auto* top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addWidget(m_progress, 1);
    top->addWidget(m_close);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 10, 16, 10);
    column->addLayout(top);
    column->addWidget(m_results, 1);
}

void PrintRun::start(int expected)
{
    if (m_running)
        return;
    m_running = true;
    m_ended = m_failed = 0;
    m_results->clear();
    m_heading->setText(tr("Printing"));
    m_progress->setRange(0, expected);
    m_progress->setValue(0);
    m_progress->setFormat(tr("%v of %m letters"));
    m_close->hide();
    show();
    auto& thread = m_session.printingDesk();
    const QPointer<QObject> self{this};
    thread.run(
        this,
        [this, self, &thread](workplace::Desk& desk) {
            return workplace::printLetters(desk, {}, [&](const LetterEvent& event) {
                thread.deliver(self, [this, event] { take(event); });
            });
        },
        [this](const Result<std::vector<LetterEvent>>& events) { end(events); });
}

void PrintRun::take(const LetterEvent& event)
{
    emit letterChanged();
    if (event.state == print::LetterState::Printing) {
        m_heading->setText(sentenceFor(event));
        return;
    }
    ++m_ended;
    m_progress->setMaximum(std::max(m_progress->maximum(), m_ended));
    m_progress->setValue(m_ended);
    auto* line = new QListWidgetItem{sentenceFor(event), m_results};
    const bool good = event.state == print::LetterState::Printed;
    line->setForeground(coloursOf(good ? Tone::Good : Tone::Bad).ink);
    line->setText((good ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + line->text());
    if (!good)
        ++m_failed;
    m_results->scrollToItem(line);
}

void PrintRun::end(const Result<std::vector<LetterEvent>>& events)
{
    m_running = false;
    m_close->show();
    if (!events) {
        hide();
        emit failedWith(events.error());
    } else {
        m_heading->setText(m_failed == 0 ? tr("All letters are printed")
                                         : tr("Not all letters are printed"));
    }
    emit finished();
}

} // namespace window
