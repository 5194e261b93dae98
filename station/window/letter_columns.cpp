// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/letter_columns.h"

#include "station/window/event_words.h"
#include "station/window/letter_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class LetterColumns
{
    Q_DECLARE_TR_FUNCTIONS(LetterColumns)
};

using letters::Letter;

} // namespace

std::vector<Column<Letter>> letterColumns()
{
    return {
        {LetterColumns::tr("Letter"),
         [](const Letter& row) { return fromUtf8(row.plan.number.text()); }},
        {.heading = LetterColumns::tr("State"),
         .text = [](const Letter& row) { return wordFor(row.state); },
         .sortKey = [](const Letter& row) { return static_cast<int>(row.state); },
         .tone = [](const Letter& row) { return toneOf(row.state); }},
        {LetterColumns::tr("Recipient"),
         [](const Letter& row) { return fromUtf8(row.plan.recipient.name); }},
        {LetterColumns::tr("Order line"),
         [](const Letter& row) { return fromUtf8(row.plan.orderLine.text()); }},
        {LetterColumns::tr("Travels"), [](const Letter& row) { return wordFor(row.plan.travels); }},
        {.heading = LetterColumns::tr("Changed"),
         .text = [](const Letter& row) { return momentText(row.changedAt); },
         .sortKey =
             [](const Letter& row) {
                 return static_cast<qlonglong>(row.changedAt.time_since_epoch().count());
             }},
        {LetterColumns::tr("Reason"), reasonOf},
    };
}

} // namespace window
