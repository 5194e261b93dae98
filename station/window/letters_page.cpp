// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/letters_page.h"

#include "station/window/letter_again.h"
#include "station/window/letter_columns.h"
#include "station/window/letter_words.h"
#include "station/window/list_view.h"
#include "station/window/outcome_banner.h"
#include "station/window/print_run.h"
#include "station/window/reason_dialog.h"
#include "station/window/scan_field.h"
#include "station/window/utf8.h"

#include <QComboBox>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace window {

using foundation::LetterNumber;
using foundation::Result;
using letters::Letter;
using letters::LetterState;
using workplace::Desk;

namespace {

constexpr std::uint32_t kMostRuns = 50;

} // namespace

LettersPage::LettersPage(Session& session, QWidget* parent)
    : Page{tr("Letters"), parent}, m_session{session}, m_letters{letterColumns(),
                                                                 [](const Letter& letter) {
                                                                     return fromUtf8(
                                                                         letter.plan.number.text());
                                                                 }},
      m_list{new ListView{&m_letters, this}}, m_state{new QComboBox{this}},
      m_confirmed{new QComboBox{this}}, m_scan{new ScanField{tr("Letter number"), this}},
      m_banner{new OutcomeBanner{this}}, m_run{new PrintRun{session, this}},
      m_print{new QPushButton{this}}, m_again{new LetterAgain{session, strip(), this}},
      m_spoil{new QPushButton{tr("Spo&il…"), this}}
{
    layOut();
    connectAll();
    chosenChanged();
}

void LettersPage::layOut()
{
    m_print->setObjectName(QStringLiteral("primary"));
    buttons().addWidget(m_print);
    m_state->addItem(tr("All states"));
    for (const auto& name : letters::kLetterStates)
        m_state->addItem(wordFor(name.value), static_cast<int>(name.value));
    m_list->setAccessibleName(tr("PIN letters"));
    m_list->sortByColumn(0, Qt::DescendingOrder);
    m_scan->takeKeysFrom(m_list);

    auto* state = new QLabel{tr("Stat&e:"), this};
    state->setBuddy(m_state);
    m_again->row().insertWidget(0, state);
    m_again->row().insertWidget(1, m_state);
    m_again->row().addWidget(m_spoil);
    content().addWidget(confirmBox());
    content().addWidget(m_run);
    content().addWidget(m_again);
    content().addWidget(m_list, 1);
}

QWidget* LettersPage::confirmBox()
{
    auto* box = new QGroupBox{tr("Confirm printed letters"), this};
    auto* label = new QLabel{tr("Scan the letter's &number:"), box};
    label->setBuddy(m_scan);
    auto* run = new QLabel{tr("Print &run:"), box};
    run->setBuddy(m_confirmed);
    m_confirmed->addItem(tr("All print runs"));
    auto* fields = new QVBoxLayout;
    fields->addWidget(run);
    fields->addWidget(m_confirmed);
    fields->addWidget(label);
    fields->addWidget(m_scan);
    fields->addStretch(1);
    auto* row = new QHBoxLayout{box};
    row->addLayout(fields, 2);
    row->addWidget(m_banner, 3);
    m_banner->wait(tr("Scan a sheet"),
                   tr("That the sheet is there and legible is enough. Do not look at the codes."));
    return box;
}

void LettersPage::connectAll()
{
    connect(m_print, &QPushButton::clicked, this, [this] {
        m_run->start(static_cast<int>(m_ready));
        chosenChanged();
        m_scan->setFocus();
    });
    connect(m_run, &PrintRun::letterChanged, this, &LettersPage::refresh);
    connect(m_run, &PrintRun::finished, this, &LettersPage::refresh);
    connect(m_run, &PrintRun::failedWith, this,
            [this](const foundation::Error& error) { strip().sayError(error); });
    connect(m_scan, &ScanField::entered, this, &LettersPage::confirm);
    connect(m_spoil, &QPushButton::clicked, this, &LettersPage::askSpoil);
    connect(m_again, &LetterAgain::changed, this, [this] {
        m_scan->setFocus();
        refresh();
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] {
        refresh();
        m_scan->setFocus();
    });
    connect(m_confirmed, &QComboBox::currentIndexChanged, this, [this] { m_scan->setFocus(); });
    connect(m_list, &ListView::selectedKeysChanged, this, &LettersPage::chosenChanged);
}

void LettersPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_scan->setFocus();
}

bool LettersPage::isPrinting() const
{
    return m_run->isRunning();
}

void LettersPage::refresh()
{
    letters::LetterFilter filter;
    if (const auto state = m_state->currentData(); state.isValid())
        filter.state = static_cast<LetterState>(state.toInt());
    m_session.desk().run(
        this, [filter](Desk& desk) { return read(desk, filter); },
        [this](const Result<Shown>& found) {
            if (!found)
                return strip().sayError(found.error());
            m_ready = found->ready;
            showRuns(found->runs);
            showLetters(found->letters);
        });
}

Result<LettersPage::Shown> LettersPage::read(Desk& desk, const letters::LetterFilter& filter)
{
    auto letters = workplace::listLetters(desk, filter, kMostShown);
    if (!letters)
        return letters.error();
    const auto ready = workplace::listLetters(desk, {.state = LetterState::Ready});
    if (!ready)
        return ready.error();
    auto runs = workplace::listPrintRuns(desk, kMostRuns);
    if (!runs)
        return runs.error();
    return Shown{std::move(*letters), ready->size(), std::move(*runs)};
}

void LettersPage::showRuns(const std::vector<letters::PrintRun>& runs)
{
    const auto chosen = m_confirmed->currentData();
    const QSignalBlocker quiet{m_confirmed};
    m_confirmed->clear();
    std::int64_t waiting = 0;
    m_confirmed->addItem(QString{});
    for (const auto& run : runs) {
        waiting += run.waiting;
        if (run.waiting > 0 || chosen.toUInt() == run.number)
            m_confirmed->addItem(
                tr("Print run %1: %2 to be confirmed").arg(run.number).arg(run.waiting),
                run.number);
    }
    m_confirmed->setItemText(0, tr("All print runs: %1 to be confirmed").arg(waiting));
    m_confirmed->setCurrentIndex(std::max(0, m_confirmed->findData(chosen)));
}

void LettersPage::showLetters(std::vector<Letter> letters)
{
    const bool first = m_letters.rowCount() == 0;
    sayIfCut(letters.size());
    m_letters.setRows(std::move(letters));
    if (first)
        m_list->fitColumns();
    chosenChanged();
}

void LettersPage::chosenChanged()
{
    m_print->setText(tr("&Print all that are ready (%1)").arg(m_ready));
    m_print->setEnabled(m_ready > 0 && !isPrinting());
    const auto keys = m_list->selectedKeys();
    m_again->choose(keys.size() == 1 ? m_letters.find(keys.front()) : nullptr);
    m_spoil->setEnabled(!keys.isEmpty() && std::ranges::all_of(keys, [&](const QString& key) {
        const auto* letter = m_letters.find(key);
        return letter != nullptr && foundation::findStep(letters::letterSteps(), letter->state,
                                                         LetterState::Spoiled) != nullptr;
    }));
}

std::optional<std::uint32_t> LettersPage::chosenRun() const
{
    const auto run = m_confirmed->currentData();
    return run.isValid() ? std::optional{run.toUInt()} : std::nullopt;
}

void LettersPage::confirm(const QString& scanned)
{
    m_scan->clear();
    m_session.desk().run(
        this,
        [text = scanned.toStdString(), run = chosenRun()](Desk& desk) {
            return workplace::confirmScanned(desk, text, run);
        },
        [this, scanned](const Result<workplace::ConfirmedLetter>& confirmed) {
            if (confirmed)
                m_banner->sayYes(tr("Confirmed"),
                                 tr("Letter %1 may be packed. Still to be confirmed in its print "
                                    "run: %2.")
                                     .arg(scanned.trimmed())
                                     .arg(confirmed->waiting));
            else
                m_banner->sayNo(tr("No: %1").arg(scanned), confirmed.error());
            refresh();
        });
}

void LettersPage::askSpoil()
{
    ReasonDialog::ask({tr("Spoil the letter"),
                       tr("The letter must not reach its holder. Destroy the sheet. The reason is "
                          "kept in the history."),
                       tr("Spoil the letter"),
                       {}},
                      this,
                      [this](const QString& reason, int) { spoilChosen(reason.toStdString()); });
}

void LettersPage::spoilChosen(const std::string& reason)
{
    const auto keys = m_list->selectedKeys();
    m_session.desk().run(
        this,
        [keys, reason](Desk& desk) -> Result<void> {
            for (const auto& key : keys) {
                auto number = LetterNumber::parse(key.toStdString());
                if (!number)
                    return number.error();
                if (auto spoiled = workplace::spoilLetter(desk, *number, reason); !spoiled)
                    return spoiled;
            }
            return {};
        },
        [this, keys](const Result<void>& spoiled) {
            if (spoiled)
                strip().say(Tone::Good, tr("Spoiled: %1").arg(keys.join(QStringLiteral(", "))));
            else
                strip().sayError(spoiled.error());
            m_scan->setFocus();
            refresh();
        });
}

} // namespace window
