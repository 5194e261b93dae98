// SPDX-FileCopyrightText: 2026 The Card Station authors
// SPDX-License-Identifier: EUPL-1.2
#include "station/command/command_line.h"
#include "station/command/words.h"
#include "station/workplace/daily_run.h"

namespace command {
namespace {

using foundation::Result;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

void sayRound(const Console& console, const workplace::CarrierRound& round)
{
    const auto name = text(cardprofiles::nameIn(shipping::kCarriers, round.carrier));
    const auto problem = round.problem ? text(foundation::describe(*round.problem)) : QString{};
    console.say(problem.isEmpty()
                    ? Words::tr("%1: asked for %2 shipments, %3 moved, %4 tasks.")
                          .arg(name)
                          .arg(round.asked)
                          .arg(round.moved)
                          .arg(round.tasks)
                    : Words::tr("%1: asked for %2 shipments and stopped: %3. The rest is asked "
                                "for later.")
                          .arg(name)
                          .arg(round.asked)
                          .arg(problem),
                {{"carrier", name},
                 {"asked", static_cast<qint64>(round.asked)},
                 {"moved", static_cast<qint64>(round.moved)},
                 {"tasks", static_cast<qint64>(round.tasks)},
                 {"problem", problem}});
}

Result<void> daily(workplace::Workplace& workplace, const Console& console)
{
    auto database = workplace.openDatabase();
    if (!database)
        return database.error();
    auto report =
        workplace::dailyRun(workplace, **database, workplace::trackersOf(workplace.settings()));
    if (!report)
        return report.error();
    if (!*report) {
        console.say(Words::tr("Another process does it now."), {{"running", true}});
        return {};
    }
    for (const auto& round : (**report).carriers)
        sayRound(console, round);
    const auto& clocks = (**report).clocks;
    console.say(Words::tr("%1 reminders for the portal, %2 new tasks, %3 closed by themselves.")
                    .arg(clocks.reminders)
                    .arg(clocks.tasks)
                    .arg(clocks.closed),
                {{"reminders", static_cast<qint64>(clocks.reminders)},
                 {"tasks", static_cast<qint64>(clocks.tasks)},
                 {"closed", static_cast<qint64>(clocks.closed)}});
    return {};
}

} // namespace

void addDailyCommand(CommandLine& line)
{
    line.add(
        line.app(), "daily",
        "Ask the carriers, and look what time has made due: for a timer, as often as one likes",
        [](const Common& common) { return atStation(common, daily); });
}

} // namespace command
