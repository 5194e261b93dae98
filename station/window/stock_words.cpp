// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/window/stock_words.h"

#include "station/window/utf8.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace window {
namespace {

class StockWords
{
    Q_DECLARE_TR_FUNCTIONS(StockWords)
};

using stock::LotState;
using stock::RunState;

bool isPastItsDay(const stock::LotStanding& standing, const foundation::CivilDate& today)
{
    return standing.lot.state == LotState::Accepted && !standing.isUsable(today);
}

} // namespace

QString wordFor(LotState state)
{
    switch (state) {
    case LotState::Received:
        return StockWords::tr("to be tested");
    case LotState::Accepted:
        return StockWords::tr("in use");
    case LotState::Refused:
        return StockWords::tr("refused");
    }
    return {};
}

QString wordFor(const stock::LotStanding& standing, const foundation::CivilDate& today)
{
    return isPastItsDay(standing, today) ? StockWords::tr("too old") : wordFor(standing.lot.state);
}

Tone toneOf(const stock::LotStanding& standing, const foundation::CivilDate& today)
{
    if (isPastItsDay(standing, today))
        return Tone::Bad;
    switch (standing.lot.state) {
    case LotState::Received:
        return Tone::Waiting;
    case LotState::Accepted:
        return standing.inStore() > 0 ? Tone::Good : Tone::Neutral;
    case LotState::Refused:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QString wordFor(RunState state)
{
    switch (state) {
    case RunState::Open:
        return StockWords::tr("open");
    case RunState::Closed:
        return StockWords::tr("to be reviewed");
    case RunState::Reviewed:
        return StockWords::tr("reviewed");
    }
    return {};
}

Tone toneOf(RunState state)
{
    switch (state) {
    case RunState::Open:
        return Tone::Active;
    case RunState::Closed:
        return Tone::Waiting;
    case RunState::Reviewed:
        return Tone::Good;
    }
    return Tone::Neutral;
}

stock::RunBlanks sumOf(const stock::Run& run)
{
    stock::RunBlanks sum{};
    for (const auto& each : run.blanks) {
        sum.taken += each.taken;
        sum.good += each.good;
        sum.spoiled += each.spoiled;
        sum.open += each.open;
        sum.missing += each.missing;
        sum.unreadable += each.unreadable;
        if (each.returned)
            sum.returned = sum.returned.value_or(0) + *each.returned;
    }
    return sum;
}

QString whatToTake(const std::vector<stock::LotCount>& blanks,
                   const std::vector<stock::LotStanding>& lots)
{
    QStringList parts;
    for (const auto& each : blanks) {
        const auto standing = std::ranges::find_if(
            lots, [&](const stock::LotStanding& one) { return one.lot.name == each.lot; });
        const auto where = standing == lots.end() ? QString{} : fromUtf8(standing->lot.location);
        parts << StockWords::tr("%1 of lot %2, which lies at %3")
                     .arg(each.count)
                     .arg(fromUtf8(each.lot), where);
    }
    return parts.join(QStringLiteral("; "));
}

QString lowStock(const std::vector<workplace::StockLevel>& levels)
{
    QStringList parts;
    for (const auto& level : levels)
        if (level.isLow())
            parts << StockWords::tr("Few blanks %1: %2 in store, there should be %3. Order more.")
                         .arg(fromUtf8(level.blankProduct))
                         .arg(level.inStore)
                         .arg(level.minimum);
    return parts.join(QLatin1Char{' '});
}

} // namespace window
