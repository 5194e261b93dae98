// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/stock_views.h"

#include "station/command/views.h"
#include "station/command/words.h"

#include <QJsonArray>

namespace command {
namespace {

template <typename Moment>
QString written(const std::optional<Moment>& when)
{
    return when ? text(foundation::toText(*when)) : QString{};
}

} // namespace

foundation::Result<void> warnOfLowStock(workplace::Desk& desk, const Console& console)
{
    auto levels = workplace::stockLevels(desk);
    if (!levels)
        return levels.error();
    if (console.json())
        return {};
    for (const auto& level : *levels)
        if (level.isLow())
            console.say(Words::tr("Few blanks %1: %2 in store, there should be %3. Order more.")
                            .arg(text(level.blankProduct))
                            .arg(level.inStore)
                            .arg(level.minimum));
    return {};
}

QJsonObject toJson(const stock::LotStanding& standing)
{
    const auto& lot = standing.lot;
    QJsonObject object{{"lot", text(lot.name)},
                       {"product", text(lot.blankProduct)},
                       {"supplier", text(lot.supplier)},
                       {"transportKeys", text(lot.transportKeys)},
                       {"location", text(lot.location)},
                       {"expires", written(lot.expires)},
                       {"state", text(database::storedName(lot.state))},
                       {"receivedAt", text(foundation::toText(lot.receivedAt))},
                       {"inStore", static_cast<qint64>(standing.inStore())},
                       {"out", static_cast<qint64>(standing.out)},
                       {"missing", static_cast<qint64>(lot.missing)},
                       {"unreadable", static_cast<qint64>(lot.unreadable)}};
    for (const auto& fate : stock::kBlankFates)
        object[text(fate.name)] = static_cast<qint64>(standing.count(fate.value));
    return object;
}

QJsonObject toJson(const workplace::StockLevel& level)
{
    return {{"product", text(level.blankProduct)},
            {"inStore", static_cast<qint64>(level.inStore)},
            {"minimum", static_cast<qint64>(level.minimum)},
            {"low", level.isLow()}};
}

QJsonObject toJson(const stock::RunBlanks& blanks)
{
    QJsonObject object{{"lot", text(blanks.lot)},
                       {"taken", static_cast<qint64>(blanks.taken)},
                       {"good", static_cast<qint64>(blanks.good)},
                       {"spoiled", static_cast<qint64>(blanks.spoiled)},
                       {"missing", static_cast<qint64>(blanks.missing)},
                       {"unreadable", static_cast<qint64>(blanks.unreadable)},
                       {"open", static_cast<qint64>(blanks.open)}};
    if (blanks.returned)
        object["returned"] = static_cast<qint64>(*blanks.returned);
    else
        object["left"] = static_cast<qint64>(blanks.left());
    return object;
}

QJsonObject toJson(const stock::Run& run)
{
    QJsonArray blanks;
    for (const auto& each : run.blanks)
        blanks.append(toJson(each));
    return {{"run", static_cast<qint64>(run.number)},
            {"station", text(run.station)},
            {"state", text(database::storedName(run.state))},
            {"openedBy", text(run.openedBy)},
            {"openedAt", text(foundation::toText(run.openedAt))},
            {"closedBy", text(run.closedBy)},
            {"closedAt", written(run.closedAt)},
            {"reviewedBy", text(run.reviewedBy)},
            {"reviewedAt", written(run.reviewedAt)},
            {"blanks", blanks}};
}

QJsonObject toJson(const stock::Destruction& destruction)
{
    QJsonArray things;
    for (const auto& each : destruction.things)
        things.append(QJsonObject{{"kind", text(database::storedName(each.kind))},
                                  {"id", text(each.id)},
                                  {"lot", text(each.lot)},
                                  {"why", text(each.why)}});
    return {{"destruction", static_cast<qint64>(destruction.number)},
            {"who", text(destruction.who)},
            {"witness", text(destruction.witness)},
            {"place", text(destruction.place)},
            {"when", text(foundation::toText(destruction.when))},
            {"method", text(destruction.method)},
            {"count", static_cast<qint64>(destruction.things.size())},
            {"things", things}};
}

QJsonObject toJson(const workplace::AwaitsDestruction& thing)
{
    return {{"kind", text(database::storedName(thing.kind))},
            {"id", text(thing.id)},
            {"why", text(thing.why)},
            {"since", text(foundation::toText(thing.since))},
            {"late", thing.late}};
}

} // namespace command
