// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/staff_columns.h"

#include "station/window/event_words.h"
#include "station/window/staff_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

namespace window {
namespace {

class StaffColumns
{
    Q_DECLARE_TR_FUNCTIONS(StaffColumns)
};

QString productsOf(const StaffRow& row)
{
    return row.member.products.empty() ? StaffColumns::tr("all")
                                       : fromUtf8(staff::toText(row.member.products));
}

QString cardsOf(const StaffRow& row)
{
    QStringList ends;
    for (const auto& card : row.cards)
        ends << StaffColumns::tr("until %1").arg(momentText(card.endsAt));
    return ends.join(QStringLiteral(", "));
}

QString signedInAt(const StaffRow& row)
{
    QStringList places;
    for (const auto& session : row.sessions)
        places << QStringLiteral("%1, %2").arg(fromUtf8(session.station),
                                               momentText(session.begunAt));
    return places.join(QStringLiteral("; "));
}

} // namespace

std::vector<Column<StaffRow>> staffColumns()
{
    return {
        {StaffColumns::tr("Name"), [](const StaffRow& row) { return fromUtf8(row.member.name); }},
        {.heading = StaffColumns::tr("State"),
         .text = [](const StaffRow& row) { return wordFor(row.member.state); },
         .sortKey = [](const StaffRow& row) { return static_cast<int>(row.member.state); },
         .tone = [](const StaffRow& row) { return toneOf(row.member.state); }},
        {StaffColumns::tr("Roles"),
         [](const StaffRow& row) { return roleWords(row.member.roles); }},
        {StaffColumns::tr("Products"), productsOf},
        {StaffColumns::tr("Identity number"),
         [](const StaffRow& row) { return fromUtf8(row.member.identity); }},
        {StaffColumns::tr("Cards"), cardsOf},
        {StaffColumns::tr("Signed in"), signedInAt},
    };
}

} // namespace window
