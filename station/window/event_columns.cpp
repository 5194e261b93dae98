// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/event_columns.h"

#include "station/window/event_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

using audit::ChainedEvent;

class TrailColumns
{
    Q_DECLARE_TR_FUNCTIONS(TrailColumns)
};

QString whoDid(const ChainedEvent& row)
{
    const auto& act = row.event.act;
    return act.secondPerson.empty()
               ? fromUtf8(act.who)
               : TrailColumns::tr("%1 with %2").arg(fromUtf8(act.who), fromUtf8(act.secondPerson));
}

/// What an auditor's eye should stop at; one that nothing chains was not written by the program.
std::optional<Tone> toneOf(const ChainedEvent& row)
{
    if (row.hash.empty())
        return Tone::Bad;
    return audit::outcomeOf(row.event) == "refused" ? std::optional{Tone::Attention} : std::nullopt;
}

/// A person is its own name; a file's long number is cut.
QString ofWhat(const ChainedEvent& row)
{
    constexpr qsizetype kLongest = 20;
    const auto& subject = row.event.subject;
    auto id = fromUtf8(subject.id);
    if (subject.kind == audit::SubjectKind::Person)
        return id;
    if (id.size() > kLongest)
        id = id.left(kLongest) + QStringLiteral("…");
    return QStringLiteral("%1 %2").arg(wordFor(subject.kind), id);
}

QString whatHappened(const ChainedEvent& row)
{
    return row.hash.empty() ? TrailColumns::tr("not in the chain: %1").arg(happeningOf(row.event))
                            : happeningOf(row.event);
}

} // namespace

std::vector<Column<ChainedEvent>> trailColumns()
{
    return {
        {.heading = TrailColumns::tr("No."),
         .text = [](const ChainedEvent& row) { return QString::number(row.event.id); },
         .sortKey = [](const ChainedEvent& row) { return static_cast<qlonglong>(row.event.id); }},
        {.heading = TrailColumns::tr("When"),
         .text = [](const ChainedEvent& row) { return momentText(row.event.act.when); },
         .sortKey =
             [](const ChainedEvent& row) {
                 return static_cast<qlonglong>(row.event.act.when.time_since_epoch().count());
             }},
        {TrailColumns::tr("Who"), whoDid},
        {.heading = TrailColumns::tr("Of what"),
         .text = ofWhat,
         .toolTip = [](const ChainedEvent& row) { return fromUtf8(row.event.subject.id); }},
        {.heading = TrailColumns::tr("What"), .text = whatHappened, .tone = toneOf},
        {TrailColumns::tr("Detail"),
         [](const ChainedEvent& row) { return fromUtf8(row.event.happening.detail); }},
    };
}

} // namespace window
