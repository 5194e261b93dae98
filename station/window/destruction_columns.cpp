// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/destruction_columns.h"

#include "station/window/event_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {

using audit::SubjectKind;
using stock::Destruction;

namespace {

class WasteColumns
{
    Q_DECLARE_TR_FUNCTIONS(WasteColumns)
};

QString kindOf(const WasteRow& row)
{
    return row.thing.kind == SubjectKind::Letter ? WasteColumns::tr("PIN letter")
                                                 : WasteColumns::tr("Card");
}

QString stateOf(const WasteRow& row)
{
    if (row.scanned)
        return WasteColumns::tr("scanned");
    return row.thing.late ? WasteColumns::tr("late") : WasteColumns::tr("of today");
}

Tone toneOf(const WasteRow& row)
{
    if (row.scanned)
        return Tone::Good;
    return row.thing.late ? Tone::Bad : Tone::Waiting;
}

QVariant secondsOf(foundation::Instant when)
{
    return static_cast<qlonglong>(when.time_since_epoch().count());
}

} // namespace

std::vector<Column<WasteRow>> wasteColumns()
{
    return {
        {.heading = WasteColumns::tr("State"), .text = stateOf, .tone = toneOf},
        {WasteColumns::tr("What"), kindOf},
        {WasteColumns::tr("Number"), [](const WasteRow& row) { return fromUtf8(row.thing.id); }},
        {.heading = WasteColumns::tr("Since"),
         .text = [](const WasteRow& row) { return momentText(row.thing.since); },
         .sortKey = [](const WasteRow& row) { return secondsOf(row.thing.since); }},
        {WasteColumns::tr("What had spoiled it"),
         [](const WasteRow& row) { return fromUtf8(row.thing.why); }},
    };
}

std::vector<Column<Destruction>> entryColumns()
{
    return {
        {.heading = WasteColumns::tr("Entry"),
         .text = [](const Destruction& entry) { return QString::number(entry.number); },
         .sortKey = [](const Destruction& entry) { return entry.number; }},
        {.heading = WasteColumns::tr("Destroyed"),
         .text = [](const Destruction& entry) { return momentText(entry.when); },
         .sortKey = [](const Destruction& entry) { return secondsOf(entry.when); }},
        {.heading = WasteColumns::tr("Things"),
         .text = [](const Destruction& entry) { return QString::number(entry.things.size()); },
         .sortKey =
             [](const Destruction& entry) { return static_cast<qlonglong>(entry.things.size()); }},
        {WasteColumns::tr("Who"), [](const Destruction& entry) { return fromUtf8(entry.who); }},
        {WasteColumns::tr("Witness"),
         [](const Destruction& entry) { return fromUtf8(entry.witness); }},
        {WasteColumns::tr("How"), [](const Destruction& entry) { return fromUtf8(entry.method); }},
    };
}

} // namespace window
