// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/event_details.h"

#include "foundation/civil_date.h"
#include "station/window/event_words.h"
#include "station/window/utf8.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace window {
namespace {

/// With room to break a line after every eighth digit.
QString inGroups(const std::string& hexadecimal)
{
    constexpr std::size_t kGroup = 8;
    QStringList groups;
    for (std::size_t i = 0; i < hexadecimal.size(); i += kGroup)
        groups << fromUtf8(hexadecimal.substr(i, kGroup));
    return groups.join(QLatin1Char{' '});
}

QString orderOf(const audit::Subject& subject)
{
    if (!subject.order)
        return {};
    auto text = fromUtf8(subject.order->text());
    return subject.line ? text + QStringLiteral("/%1").arg(*subject.line) : text;
}

} // namespace

EventDetails::EventDetails(QWidget* parent)
    : QFrame{parent}, m_heading{new QLabel{this}}, m_moment{new QLabel{this}}
{
    setObjectName(QStringLiteral("card"));
    m_heading->setObjectName(QStringLiteral("bigWord"));
    m_heading->setWordWrap(true);
    m_moment->setObjectName(QStringLiteral("quiet"));
    m_moment->setWordWrap(true);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_heading);
    column->addWidget(m_moment);
    column->addStretch(1);
    show(nullptr);
}

void EventDetails::show(const audit::ChainedEvent* chained)
{
    delete m_facts;
    m_facts = nullptr;
    m_moment->setText(chained == nullptr ? tr("Choose an event in the list to see all of it.")
                                         : QString{});
    if (chained == nullptr)
        return m_heading->setText(tr("No event chosen"));
    const auto& [id, act, subject, happening, account] = chained->event;
    m_heading->setText(happeningOf(chained->event));
    m_moment->setText(tr("Event %1, %2").arg(id).arg(fromUtf8(foundation::toText(act.when))));
    m_facts = new QWidget{this};
    m_rows = new QFormLayout{m_facts};
    m_rows->setContentsMargins(0, 8, 0, 0);
    m_rows->setHorizontalSpacing(16);
    m_rows->setVerticalSpacing(5);
    addFact(tr("Who"), fromUtf8(act.who));
    addFact(tr("Second person"), fromUtf8(act.secondPerson));
    addFact(tr("Account"), fromUtf8(account));
    addFact(tr("Where"), fromUtf8(act.place));
    addFact(wordFor(subject.kind), fromUtf8(subject.id));
    addFact(tr("Order"), orderOf(subject));
    addFact(tr("From"), stateWord(subject.kind, happening.from));
    addFact(tr("To"), stateWord(subject.kind, happening.to));
    addFact(tr("Detail"), fromUtf8(happening.detail));
    addFact(tr("Stored as"), fromUtf8(happening.what));
    addFact(tr("Hash"), chained->hash.empty() ? tr("none") : inGroups(chained->hash));
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, m_facts);
}

void EventDetails::addFact(const QString& name, const QString& value)
{
    if (value.isEmpty())
        return;
    auto* label = new QLabel{value, m_facts};
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(name);
    auto* heading = new QLabel{name, m_facts};
    heading->setObjectName(QStringLiteral("quiet"));
    m_rows->addRow(heading, label);
}

} // namespace window
