// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/lot_columns.h"

#include "station/window/stock_words.h"
#include "station/window/utf8.h"

#include <QCoreApplication>

#include <limits>

namespace window {
namespace {

class LotColumns
{
    Q_DECLARE_TR_FUNCTIONS(LotColumns)
};

using stock::BlankFate;

Column<LotRow> number(const QString& heading, std::int64_t (*of)(const LotRow&))
{
    return {.heading = heading,
            .text = [of](const LotRow& row) { return QString::number(of(row)); },
            .sortKey = [of](const LotRow& row) { return static_cast<qlonglong>(of(row)); }};
}

QString lastDay(const LotRow& row)
{
    const auto& expires = row.standing.lot.expires;
    return expires ? fromUtf8(foundation::toText(*expires)) : QString{};
}

} // namespace

std::vector<LotRow> lotRows(std::vector<stock::LotStanding> lots,
                            const foundation::CivilDate& today)
{
    std::vector<LotRow> rows;
    int turn = 0;
    for (auto& each : lots) {
        const bool isNext = each.isUsable(today) && each.inStore() > 0;
        rows.push_back({std::move(each), today, isNext ? ++turn : 0});
    }
    return rows;
}

std::vector<Column<LotRow>> lotColumns()
{
    return {
        {.heading = LotColumns::tr("Turn"),
         .text =
             [](const LotRow& row) {
                 return row.turn > 0 ? QString::number(row.turn) : QStringLiteral("–");
             },
         .sortKey =
             [](const LotRow& row) {
                 return row.turn > 0 ? row.turn : std::numeric_limits<int>::max();
             }},
        {LotColumns::tr("Lot"), [](const LotRow& row) { return fromUtf8(row.standing.lot.name); }},
        {.heading = LotColumns::tr("State"),
         .text = [](const LotRow& row) { return wordFor(row.standing, row.today); },
         .sortKey = [](const LotRow& row) { return static_cast<int>(row.standing.lot.state); },
         .tone = [](const LotRow& row) { return toneOf(row.standing, row.today); }},
        {LotColumns::tr("Blanks"),
         [](const LotRow& row) { return fromUtf8(row.standing.lot.blankProduct); }},
        number(LotColumns::tr("In store"),
               [](const LotRow& row) { return row.standing.inStore(); }),
        number(LotColumns::tr("Taken out"), [](const LotRow& row) { return row.standing.out; }),
        number(LotColumns::tr("Good"),
               [](const LotRow& row) { return row.standing.count(BlankFate::Good); }),
        number(LotColumns::tr("Spoiled"),
               [](const LotRow& row) {
                   return row.standing.count(BlankFate::Spoiled) +
                          row.standing.count(BlankFate::Destroyed);
               }),
        number(LotColumns::tr("Missing"),
               [](const LotRow& row) { return row.standing.lot.missing; }),
        {LotColumns::tr("Location"),
         [](const LotRow& row) { return fromUtf8(row.standing.lot.location); }},
        {LotColumns::tr("Use until"), lastDay},
    };
}

} // namespace window
