// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/run_strip.h"

#include "station/window/inline_form.h"
#include "station/window/message_strip.h"
#include "station/window/state_shape.h"
#include "station/window/stock_words.h"
#include "station/window/utf8.h"
#include "station/workplace/run_acts.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace window {

using foundation::Result;
using stock::Run;
using workplace::Desk;

namespace {

constexpr int kSignSide = 26;
constexpr int kMostBlanks = 1'000'000;

/// Of the products that have blanks to use: what lies in store, oldest lot first.
std::vector<const stock::LotStanding*> usable(const std::vector<stock::LotStanding>& lots,
                                              const foundation::CivilDate& today)
{
    std::vector<const stock::LotStanding*> found;
    for (const auto& each : lots)
        if (each.isUsable(today) && each.inStore() > 0)
            found.push_back(&each);
    return found;
}

std::int64_t takenOf(const Run& run, const std::string& lot)
{
    const auto found = std::ranges::find(run.blanks, lot, &stock::RunBlanks::lot);
    return found == run.blanks.end() ? 0 : found->taken;
}

} // namespace

RunStrip::RunStrip(Session& session, MessageStrip& messages, QWidget* parent)
    : QWidget{parent}, m_session{session}, m_messages{messages}, m_sign{new StateShape{kSignSide,
                                                                                       this}},
      m_heading{new QLabel{this}}, m_more{new QPushButton{tr("&Take more"), this}},
      m_missing{new QPushButton{tr("Repo&rt missing"), this}}, m_close{new QPushButton{
                                                                   tr("&Close the run"), this}},
      m_lots{new QLabel{this}}, m_low{new QLabel{this}}, m_form{new InlineForm{this}}
{
    layOut();
    connect(m_more, &QPushButton::clicked, this, &RunStrip::askMore);
    connect(m_missing, &QPushButton::clicked, this, &RunStrip::askMissing);
    connect(m_close, &QPushButton::clicked, this, &RunStrip::askClose);
    connect(m_form, &InlineForm::ended, this, &RunStrip::refresh);
}

void RunStrip::layOut()
{
    auto* frame = new QFrame{this};
    frame->setObjectName(QStringLiteral("card"));
    m_heading->setObjectName(QStringLiteral("formTitle"));
    m_heading->setAccessibleName(tr("Run of production"));
    for (auto* label : {m_lots, m_low}) {
        label->setObjectName(QStringLiteral("quiet"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* row = new QHBoxLayout;
    row->addWidget(m_sign);
    row->addWidget(m_heading);
    row->addSpacing(16);
    row->addLayout(counts(frame));
    row->addStretch(1);
    // Below the numbers: beside them they would make the window wider than many screens.
    auto* words = new QVBoxLayout;
    words->addWidget(m_lots);
    words->addWidget(m_low);
    auto* below = new QHBoxLayout;
    below->addLayout(words, 1);
    for (auto* button : {m_more, m_missing, m_close})
        below->addWidget(button, 0, Qt::AlignBottom);
    auto* inside = new QVBoxLayout{frame};
    inside->setContentsMargins(16, 8, 16, 8);
    inside->setSpacing(4);
    inside->addLayout(row);
    inside->addLayout(below);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(frame);
    column->addWidget(m_form);
    setVisible(false); // until it is known
}

QLayout* RunStrip::counts(QWidget* frame)
{
    auto* row = new QHBoxLayout;
    for (const auto& name :
         {tr("taken out"), tr("good"), tr("spoiled"), tr("written off"), tr("begun"), tr("left")}) {
        auto* number = new QLabel{frame};
        number->setObjectName(QStringLiteral("number"));
        number->setAccessibleName(name);
        auto* label = new QLabel{name, frame};
        label->setObjectName(QStringLiteral("quiet"));
        label->setBuddy(number);
        row->addWidget(number);
        row->addWidget(label);
        row->addSpacing(18);
        m_numbers.push_back(number);
    }
    return row;
}

Result<RunStrip::Standing> RunStrip::read(Desk& desk)
{
    auto run = workplace::currentRun(desk);
    if (!run)
        return run.error();
    auto lots = workplace::listLots(desk);
    if (!lots)
        return lots.error();
    auto levels = workplace::stockLevels(desk);
    if (!levels)
        return levels.error();
    auto waiting =
        production::unfinishedLines(*desk.database, desk.workplace.settings().stationName);
    if (!waiting)
        return waiting.error();
    return Standing{std::move(*run), std::move(*lots), std::move(*levels), *waiting};
}

void RunStrip::refresh()
{
    m_session.desk().run(this, read, [this](const Result<Standing>& standing) {
        if (!standing)
            return m_messages.sayError(standing.error());
        showStanding(*standing);
    });
}

void RunStrip::showStanding(Standing standing)
{
    const bool wasOpen = std::exchange(m_standing, std::move(standing)).run.has_value();
    const bool isOpen = m_standing.run.has_value();
    const bool changed = !std::exchange(m_known, true) || wasOpen != isOpen;
    for (auto* button : {m_more, m_missing, m_close})
        button->setVisible(isOpen);
    for (auto* part : findChildren<QLabel*>())
        if (auto* number = part->buddy(); number != nullptr) {
            part->setVisible(isOpen);
            number->setVisible(isOpen);
        }
    const auto low = lowStock(m_standing.levels);
    m_low->setText(low);
    m_low->setVisible(!low.isEmpty());
    if (isOpen)
        showRun(*m_standing.run);
    else {
        m_sign->set(Sign::Pause, Tone::Waiting);
        m_heading->setText(tr("No run of production is open"));
        m_lots->hide();
    }
    if (changed && isOpen)
        m_form->leave();
    setVisible(true);
    if (!isOpen && !m_form->isAsking())
        askOpen();
}

void RunStrip::showRun(const Run& run)
{
    const auto sum = sumOf(run);
    const std::array counts{sum.taken, sum.good,  sum.spoiled, sum.missing + sum.unreadable,
                            sum.open,  sum.left()};
    for (std::size_t i = 0; i < counts.size(); ++i)
        m_numbers.at(i)->setText(QString::number(counts.at(i)));
    const bool last = sum.left() == 0;
    m_sign->set(last ? Sign::Warning : Sign::Work, last ? Tone::Attention : Tone::Active);
    m_heading->setText(tr("Run %1").arg(run.number));
    std::vector<stock::LotCount> left;
    for (const auto& each : run.blanks)
        left.push_back({each.lot, each.left()});
    m_lots->setText(last ? tr("No blank is left: take more, or close the run.")
                         : tr("Left: %1").arg(whatToTake(left, m_standing.lots)));
    m_lots->show();
}

void RunStrip::askToOpen()
{
    if (!m_form->isAsking())
        askOpen();
    // After the click that asked for it, which gives its button the focus.
    QMetaObject::invokeMethod(m_form, &InlineForm::focusFirst, Qt::QueuedConnection);
    m_messages.say(Tone::Attention, tr("Open a run of production first: say how many blanks are "
                                       "taken out of the store for it."));
}

void RunStrip::askWish(const QString& title, const QString& word,
                       Result<Run> (*act)(Desk&, const stock::Wish&))
{
    const auto lots =
        usable(m_standing.lots, foundation::dayOf(m_session.workplace().clock().now()));
    std::int64_t inStore = 0;
    std::vector<std::pair<QString, QString>> kinds;
    std::vector<std::pair<QString, QString>> choices{{tr("The oldest first"), {}}};
    for (const auto* each : lots) {
        inStore += each->inStore();
        const auto kind = fromUtf8(each->lot.blankProduct);
        if (std::pair known{kind, kind}; std::ranges::find(kinds, known) == kinds.end())
            kinds.push_back(known);
        const auto name = fromUtf8(each->lot.name);
        choices.emplace_back(tr("Only lot %1 (%2 in store)").arg(name).arg(each->inStore()), name);
    }
    m_form->ask(title, lots.empty()
                           ? tr("The store has no blank that may be used. A lot is received and "
                                "tested on the page Stock.")
                           : QString{});
    const auto waiting = static_cast<std::int64_t>(m_standing.waiting);
    auto* blanks =
        m_form->addNumber(tr("Blanks"), static_cast<int>(std::min(waiting, inStore)), kMostBlanks);
    auto* kind = kinds.size() > 1 ? m_form->addChoice(tr("Which blanks"), kinds) : nullptr;
    auto* lot = lots.size() > 1 ? m_form->addChoice(tr("Out of"), choices) : nullptr;
    auto* why = lot != nullptr
                    ? m_form->addText(tr("Why, if not the oldest first"), InlineForm::Demand::May)
                    : nullptr;
    m_form->open(
        word,
        [=, this] {
            stock::Wish wish;
            wish.blanks = blanks->value();
            if (kind != nullptr)
                wish.blankProduct = kind->currentData().toString().toStdString();
            if (lot != nullptr)
                wish.lot = lot->currentData().toString().toStdString();
            if (why != nullptr)
                wish.why = why->text().trimmed().toStdString();
            perform([act, wish](Desk& desk) { return act(desk, wish); },
                    [this](const Run& before, const Run& after) { return told(before, after); });
        },
        InlineForm::Focus::Leave);
}

QString RunStrip::told(const Run& before, const Run& after) const
{
    std::vector<stock::LotCount> taken;
    for (const auto& each : after.blanks)
        if (const auto more = each.taken - takenOf(before, each.lot); more > 0)
            taken.push_back({each.lot, more});
    return tr("Run %1 is open. Take out of the store: %2.")
        .arg(after.number)
        .arg(whatToTake(taken, m_standing.lots));
}

void RunStrip::askOpen()
{
    askWish(tr("Open a run of production"), tr("Open the run"), &workplace::openRun);
}

void RunStrip::askMore()
{
    askWish(tr("Take more blanks out for the run"), tr("Take them out"), &workplace::takeForRun);
    m_form->focusFirst();
}

void RunStrip::askMissing()
{
    if (!m_standing.run)
        return;
    std::vector<std::pair<QString, QString>> lots;
    for (const auto& each : m_standing.run->blanks)
        lots.emplace_back(fromUtf8(each.lot), fromUtf8(each.lot));
    m_form->ask(tr("Report blanks that cannot be found"),
                tr("They stand in the run's balance and on its sheet, and are missing in their lot "
                   "until a count of the store finds them."));
    auto* count = m_form->addCount(tr("How many"), kMostBlanks);
    auto* lot = m_form->addChoice(tr("Of lot"), lots);
    auto* why = m_form->addText(tr("What is known of it"));
    m_form->open(tr("Report them"), [=, this] {
        const stock::LotCount missing{lot->currentData().toString().toStdString(), count->value()};
        perform([missing, reason = why->text().trimmed().toStdString()](
                    Desk& desk) { return workplace::missInRun(desk, missing, reason); },
                [](const Run&, const Run& after) {
                    return tr("Run %1 goes on without the missing blanks.").arg(after.number);
                });
    });
}

void RunStrip::askClose()
{
    if (!m_standing.run)
        return;
    m_form->ask(tr("Close run %1").arg(m_standing.run->number),
                tr("Stop production, count the blanks that were not used, and put them back into "
                   "the store."));
    std::vector<std::pair<std::string, QSpinBox*>> fields;
    for (const auto& each : m_standing.run->blanks)
        fields.emplace_back(
            each.lot,
            m_form->addCount(tr("Counted back of lot %1").arg(fromUtf8(each.lot)), kMostBlanks));
    m_form->open(tr("Close and sign"), [this, fields] {
        std::vector<stock::LotCount> returned;
        for (const auto& [lot, field] : fields)
            returned.push_back({lot, field->value()});
        perform([returned](Desk& desk) { return workplace::closeRun(desk, returned); },
                [](const Run&, const Run& after) {
                    return tr("Run %1 is closed and comes out even. Another person signs it on the "
                              "page Stock.")
                        .arg(after.number);
                });
    });
}

void RunStrip::perform(const Act& act, const Told& told)
{
    m_session.desk().run(
        this, [act](Desk& desk) { return act(desk); },
        [this, told, before = m_standing.run.value_or(Run{})](const Result<Run>& after) {
            m_form->done(after.ok());
            if (!after)
                return m_messages.sayError(after.error());
            m_messages.say(Tone::Good, told(before, *after));
        });
}

} // namespace window
