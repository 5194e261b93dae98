// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/event_filter_bar.h"

#include "foundation/civil_date.h"
#include "station/window/act_words.h"
#include "station/window/event_words.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>
#include <chrono>

namespace window {
namespace {

using foundation::Result;

constexpr std::chrono::milliseconds kTyping{300};
constexpr int kShownCharacters = 14;

/// Narrower than its longest words, so that the window fits small screens; its list is not.
void letShrink(QComboBox& box)
{
    box.setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box.setMinimumContentsLength(kShownCharacters);
    auto& list = *box.view();
    list.setMinimumWidth(list.sizeHintForColumn(0) + 2 * list.frameWidth() +
                         box.style()->pixelMetric(QStyle::PM_ScrollBarExtent));
}

std::string textOf(const QLineEdit& field)
{
    return field.text().trimmed().toStdString();
}

/// The beginning of a day, or of one later, where the person sits.
Result<std::optional<foundation::Instant>> dayIn(const QLineEdit& field, int later)
{
    const auto text = textOf(field);
    if (text.empty())
        return std::optional<foundation::Instant>{};
    auto day = foundation::parseCivilDate(text);
    if (!day)
        return day.error();
    const QDate date{static_cast<int>(day->year()), static_cast<int>(unsigned{day->month()}),
                     static_cast<int>(unsigned{day->day()})};
    return std::optional<foundation::Instant>{foundation::Instant{
        std::chrono::seconds{date.addDays(later).startOfDay().toSecsSinceEpoch()}}};
}

} // namespace

EventFilterBar::EventFilterBar(QWidget* parent)
    : QWidget{parent}, m_who{new QLineEdit{this}}, m_act{new QComboBox{this}}, m_kind{new QComboBox{
                                                                                   this}},
      m_number{new QLineEdit{this}}, m_from{new QLineEdit{this}}, m_until{new QLineEdit{this}},
      m_text{new QLineEdit{this}}, m_refused{new QCheckBox{tr("Only what was &refused"), this}}
{
    fillActs();
    fillKinds();
    letShrink(*m_act);
    letShrink(*m_kind);
    layOut();
    connectAll();
}

void EventFilterBar::fillActs()
{
    std::vector<std::pair<QString, QString>> acts;
    for (const auto& stored : knownActs())
        acts.emplace_back(wordForAct(stored), QString::fromStdString(stored));
    std::ranges::sort(acts, [](const auto& one, const auto& other) {
        return QString::localeAwareCompare(one.first, other.first) < 0;
    });
    m_act->addItem(tr("Everything"));
    for (const auto& [words, stored] : acts)
        m_act->addItem(words, stored);
}

void EventFilterBar::fillKinds()
{
    m_kind->addItem(tr("All things"));
    for (const auto& kind : audit::kSubjectKinds)
        m_kind->addItem(wordFor(kind.value), static_cast<int>(kind.value));
}

void EventFilterBar::layOut()
{
    m_who->setPlaceholderText(tr("Part of a name"));
    m_number->setPlaceholderText(tr("Order, card, letter, ..."));
    m_from->setPlaceholderText(tr("YYYY-MM-DD"));
    m_until->setPlaceholderText(tr("YYYY-MM-DD"));
    m_text->setPlaceholderText(tr("Reason, station, tracking number, ..."));
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& name, QWidget* field, int row, int column) {
        auto* label = new QLabel{name, this};
        label->setBuddy(field);
        grid->addWidget(label, row, column);
        grid->addWidget(field, row, column + 1);
        grid->setColumnStretch(column + 1, 1);
        if (auto* line = qobject_cast<QLineEdit*>(field))
            line->setClearButtonEnabled(true);
    };
    add(tr("&Who:"), m_who, 0, 0);
    add(tr("Wha&t:"), m_act, 0, 2);
    add(tr("&From:"), m_from, 0, 4);
    add(tr("Unt&il:"), m_until, 0, 6);
    add(tr("&Of what:"), m_kind, 1, 0);
    add(tr("&Number:"), m_number, 1, 2);
    add(tr("Te&xt:"), m_text, 1, 4);
    grid->addWidget(m_refused, 1, 6, 1, 2);
}

void EventFilterBar::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTyping);
    connect(&m_typing, &QTimer::timeout, this, &EventFilterBar::changed);
    for (auto* field : {m_who, m_number, m_from, m_until, m_text})
        connect(field, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (auto* box : {m_act, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &EventFilterBar::changed);
    connect(m_refused, &QCheckBox::toggled, this, &EventFilterBar::changed);
}

Result<audit::EventFilter> EventFilterBar::filter() const
{
    audit::EventFilter filter;
    auto from = dayIn(*m_from, 0);
    if (!from)
        return from.error();
    auto until = dayIn(*m_until, 1);
    if (!until)
        return until.error();
    filter.from = *from;
    filter.until = *until;
    filter.who = textOf(*m_who);
    filter.number = textOf(*m_number);
    filter.text = textOf(*m_text);
    filter.what = m_act->currentData().toString().toStdString();
    filter.refusedOnly = m_refused->isChecked();
    if (const auto kind = m_kind->currentData(); kind.isValid())
        filter.kind = static_cast<audit::SubjectKind>(kind.toInt());
    return filter;
}

} // namespace window
