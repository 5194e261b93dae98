// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/sheets/run_sheet.h"

#include "station/sheets/sheet_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace sheets {
namespace {

using stock::BlankFate;
using stock::Run;
using stock::RunState;

QString wordFor(RunState state)
{
    switch (state) {
    case RunState::Open:
        return Words::tr("open");
    case RunState::Closed:
        return Words::tr("closed");
    case RunState::Reviewed:
        return Words::tr("reviewed");
    }
    return {};
}

/// "Anna Provsson, 2026-11-30 14:05", or that it has not happened.
QString signedBy(const std::string& who, const std::optional<foundation::Instant>& when)
{
    if (!when)
        return Words::tr("not yet");
    return QStringLiteral("%1, %2").arg(text(who), momentText(*when));
}

std::vector<Fact> factsOf(const Run& run)
{
    return {{Words::tr("Run"), text(std::int64_t{run.number})},
            {Words::tr("Station"), text(run.station)},
            {Words::tr("State"), wordFor(run.state)},
            {Words::tr("Opened"), signedBy(run.openedBy, run.openedAt)},
            {Words::tr("Closed"), signedBy(run.closedBy, run.closedAt)},
            {Words::tr("Reviewed"), signedBy(run.reviewedBy, run.reviewedAt)}};
}

QStringList rowOf(const QString& name, const stock::RunBlanks& blanks)
{
    return {name,
            text(blanks.taken),
            text(blanks.good),
            text(blanks.spoiled),
            text(blanks.open),
            text(blanks.missing),
            text(blanks.unreadable),
            blanks.returned ? text(*blanks.returned) : Words::tr("not counted")};
}

/// The balance, lot by lot, and their sum where there are several.
Table balanceOf(const Run& run)
{
    Table table{Words::tr("Blanks: taken out = good + spoiled + missing + unreadable + returned"),
                {{Words::tr("Lot")},
                 {Words::tr("Taken out"), true},
                 {Words::tr("Good"), true},
                 {Words::tr("Spoiled"), true},
                 {Words::tr("Begun"), true},
                 {Words::tr("Missing"), true},
                 {Words::tr("Unreadable"), true},
                 {Words::tr("Returned"), true}},
                {},
                Words::tr("No blank was taken out.")};
    stock::RunBlanks sum{};
    for (const auto& each : run.blanks) {
        table.rows.push_back(rowOf(text(each.lot), each));
        sum.taken += each.taken;
        sum.good += each.good;
        sum.spoiled += each.spoiled;
        sum.open += each.open;
        sum.missing += each.missing;
        sum.unreadable += each.unreadable;
        if (each.returned)
            sum.returned = sum.returned.value_or(0) + *each.returned;
    }
    if (run.blanks.size() > 1)
        table.rows.push_back(rowOf(Words::tr("All"), sum));
    return table;
}

/// The trail's "50 of lot PARTI-7, 2 of lot PARTI-8: reason" in the reader's language.
QString amounts(const audit::Event& event)
{
    static const QRegularExpression amount{QStringLiteral("^(\\d+) of lot ")};
    static const QRegularExpression further{QStringLiteral(", (\\d+) of lot ")};
    const auto words = Words::tr("%1 of lot ").arg(QStringLiteral("\\1"));
    return text(event.happening.detail)
        .replace(amount, words)
        .replace(further, QStringLiteral(", ") + words);
}

QString happened(const audit::Event& event)
{
    const auto& what = event.happening;
    if (what.what == "opened")
        return Words::tr("Opened with %1").arg(amounts(event));
    if (what.what == "taken")
        return Words::tr("Taken out besides: %1").arg(amounts(event));
    if (what.what == "missing")
        return Words::tr("Missing: %1").arg(amounts(event));
    if (what.what == "unreadable")
        return Words::tr("Unreadable: %1").arg(amounts(event));
    const auto state = cardprofiles::valueOf(stock::kRunStates, what.to);
    return state ? wordFor(*state) : text(what.what);
}

/// The account too, where the name was said by one that has another.
QString signedAs(const audit::Event& event)
{
    return event.account.empty()
               ? text(event.act.who)
               : Words::tr("%1 (account %2)").arg(text(event.act.who), text(event.account));
}

Table eventTable(const QString& heading, const QString& empty,
                 const std::vector<audit::Event>& events, bool losses)
{
    Table table{heading, {{Words::tr("When")}, {Words::tr("Who")}, {Words::tr("What")}}, {}, empty};
    for (const auto& event : events)
        if (!losses || event.happening.what == "missing" || event.happening.what == "unreadable")
            table.rows.push_back({momentText(event.act.when), signedAs(event), happened(event)});
    return table;
}

Table cardsOf(const std::vector<stock::Card>& cards, const QString& heading, const QString& empty)
{
    Table table{heading,
                {{Words::tr("Card serial")},
                 {Words::tr("Chip serial")},
                 {Words::tr("Lot")},
                 {Words::tr("Order line")},
                 {Words::tr("Cause")}},
                {},
                empty};
    for (const auto& card : cards)
        table.rows.push_back({card.serial ? text(card.serial->text()) : QString{},
                              text(card.chipSerial), text(card.lot.value_or("")),
                              card.orderLine ? text(card.orderLine->text()) : QString{},
                              text(card.leftBehind)});
    return table;
}

std::vector<stock::Card> begunOf(const workplace::RunView& view)
{
    std::vector<stock::Card> begun;
    for (const auto& card : view.cards) {
        const auto fate = stock::fateOf(card.state);
        if (fate == BlankFate::Allocated || fate == BlankFate::Quarantined)
            begun.push_back(card);
    }
    return begun;
}

} // namespace

Document runSheet(const workplace::RunView& view, const audit::Act& made)
{
    const auto& run = view.run;
    Document sheet;
    sheet.title = Words::tr("Run sheet");
    sheet.mark = Words::tr("Run %1").arg(run.number);
    sheet.facts = factsOf(run);
    sheet.tables = {
        balanceOf(run),
        eventTable(Words::tr("Blanks missing or unreadable, with the reason"), Words::tr("None."),
                   view.events, true),
        cardsOf(view.spoiled, Words::tr("Spoiled cards, with the cause"), Words::tr("None."))};
    if (run.state == RunState::Open)
        sheet.tables.push_back(
            cardsOf(begunOf(view), Words::tr("Cards begun, or in quarantine"), Words::tr("None.")));
    sheet.tables.push_back(
        eventTable(Words::tr("What happened"), Words::tr("Nothing."), view.events, false));
    sheet.note = run.state == RunState::Open
                     ? Words::tr("The run is open: this sheet is not its last.")
                     : Words::tr("A run ends with no card begun: nothing is carried over to the "
                                 "next.");
    const auto when = [](const auto& moment) { return moment ? momentText(*moment) : QString{}; };
    sheet.signatures = {{Words::tr("Operator"), text(run.closedBy), when(run.closedAt)},
                        {Words::tr("Reviewer"), text(run.reviewedBy), when(run.reviewedAt)}};
    sheet.madeBy = madeByText(made);
    return sheet;
}

} // namespace sheets
